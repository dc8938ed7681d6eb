// Written by npm run answers from answers.ts; do not edit.
import type { AnswerSchemas } from './docs/answer-schemas.js';

export const answers: AnswerSchemas = {
 "routes": {
  "GET /health/live": {
   "$ref": "#/components/schemas/LivenessReport"
  },
  "GET /health/ready": {
   "$ref": "#/components/schemas/ReadinessReport"
  },
  "GET /metrics": {
   "type": "string"
  }
 },
 "definitions": {
  "ComponentState": {
   "description": "Whether a component can do its work, and in a few words why not.",
   "type": "object",
   "properties": {
    "ready": {
     "type": "boolean"
    },
    "detail": {
     "type": "string"
    }
   },
   "required": [
    "ready"
   ]
  },
  "LivenessReport": {
   "type": "object",
   "properties": {
    "live": {
     "type": "boolean"
    },
    "stalled": {
     "type": "string",
     "description": "What stands still."
    }
   },
   "required": [
    "live"
   ]
  },
  "ReadinessReport": {
   "type": "object",
   "properties": {
    "ready": {
     "type": "boolean"
    },
    "components": {
     "type": "object",
     "additionalProperties": {
      "$ref": "#/components/schemas/ComponentState"
     }
    }
   },
   "required": [
    "ready",
    "components"
   ]
  }
 }
};
