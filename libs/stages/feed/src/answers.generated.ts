// Written by npm run answers from answers.ts; do not edit.
import type { AnswerSchemas } from '@annals/platform';

export const answers: AnswerSchemas = {
 "routes": {
  "GET /v1/events": {
   "$ref": "#/components/schemas/FeedPage"
  },
  "GET /v1/stream": {
   "$ref": "#/components/schemas/FeedEvent"
  }
 },
 "definitions": {
  "FeedEvent": {
   "description": "An event as consumers see it. Personal data stays sealed: it is read with the customer, not with the feed.",
   "type": "object",
   "properties": {
    "position": {
     "type": "string"
    },
    "id": {
     "type": "string"
    },
    "type": {
     "type": "string"
    },
    "name": {
     "type": "string"
    },
    "customerId": {
     "type": "string"
    },
    "occurredAt": {
     "type": "string"
    },
    "recordedAt": {
     "type": "string"
    },
    "sourceSeq": {
     "type": "number"
    },
    "actor": {
     "type": "string"
    },
    "correlationId": {
     "type": "string"
    },
    "personal": {
     "type": "boolean",
     "description": "Whether the fact also holds personal data."
    },
    "data": {}
   },
   "required": [
    "position",
    "id",
    "type",
    "name",
    "occurredAt",
    "recordedAt",
    "sourceSeq",
    "actor",
    "correlationId",
    "personal",
    "data"
   ]
  },
  "FeedPage": {
   "type": "object",
   "properties": {
    "events": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/FeedEvent"
     }
    },
    "next": {
     "type": "string",
     "description": "Where the next page begins: ask with `from` = this. It moves on even where nothing matched."
    },
    "atHead": {
     "type": "boolean",
     "description": "Whether the log holds nothing after `next` yet."
    }
   },
   "required": [
    "events",
    "next",
    "atHead"
   ]
  }
 }
};
