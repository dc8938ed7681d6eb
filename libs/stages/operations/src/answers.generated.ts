// Written by npm run answers from answers.ts; do not edit.
import type { AnswerSchemas } from '@annals/platform';

export const answers: AnswerSchemas = {
 "routes": {
  "GET /v1/operations/parked": {
   "$ref": "#/components/schemas/ParkedReport"
  },
  "GET /v1/operations/stages": {
   "$ref": "#/components/schemas/StagesReport"
  },
  "POST /v1/operations/parked/:customer/redrive": {
   "$ref": "#/components/schemas/RedriveAsked"
  }
 },
 "definitions": {
  "ParkedCustomer": {
   "description": "A customer whose facts wait in a read model, because one of them could not be folded.",
   "type": "object",
   "properties": {
    "customerId": {
     "type": "string"
    },
    "readModel": {
     "type": "string"
    },
    "since": {
     "type": "string",
     "description": "The first position that waits."
    },
    "failedAt": {
     "type": "string",
     "description": "The fact that could not be folded."
    },
    "code": {
     "type": "string",
     "description": "The name of the error, `RangeError`."
    },
    "cause": {
     "type": "string"
    },
    "attempts": {
     "type": "number"
    },
    "waiting": {
     "type": "number",
     "description": "Facts of the customer that wait, the one that failed among them."
    }
   },
   "required": [
    "customerId",
    "readModel",
    "since",
    "failedAt",
    "code",
    "cause",
    "attempts",
    "waiting"
   ]
  },
  "ParkedReport": {
   "type": "object",
   "properties": {
    "parked": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/ParkedCustomer"
     }
    },
    "total": {
     "type": "number",
     "description": "Of all read models; `parked` has the first of them, by read model and id."
    }
   },
   "required": [
    "parked",
    "total"
   ]
  },
  "ReadModelReport": {
   "type": "object",
   "properties": {
    "name": {
     "type": "string"
    },
    "version": {
     "type": "number",
     "description": "The version that is live, and the rules that folded it: of this release where they are equal to `ownRules`."
    },
    "rules": {
     "type": "number"
    },
    "ownRules": {
     "type": "number"
    },
    "parked": {
     "type": "number",
     "description": "Customers whose facts wait because one of them could not be folded."
    },
    "position": {
     "type": "string",
     "description": "Everything up to here is done."
    },
    "head": {
     "type": "string",
     "description": "The end of the log."
    },
    "lag": {
     "type": "object",
     "properties": {
      "records": {
       "type": "number",
       "description": "Positions between the two: on the embedded log each is a record."
      },
      "seconds": {
       "type": "number",
       "description": "Since when the oldest of them has waited; 0 where none does."
      }
     },
     "required": [
      "records",
      "seconds"
     ]
    },
    "health": {
     "$ref": "#/components/schemas/StageHealth"
    }
   },
   "required": [
    "name",
    "version",
    "rules",
    "ownRules",
    "parked",
    "position",
    "head",
    "lag",
    "health"
   ]
  },
  "RedriveAsked": {
   "description": "Who is tried again, and in which read models they wait.",
   "type": "object",
   "properties": {
    "customerId": {
     "type": "string"
    },
    "readModels": {
     "type": "array",
     "items": {
      "type": "string"
     }
    }
   },
   "required": [
    "customerId",
    "readModels"
   ]
  },
  "StageHealth": {
   "description": "GOOD: all is done, or what waits came just now. BEHIND: something waits for longer than that.",
   "type": "string",
   "enum": [
    "BEHIND",
    "GOOD"
   ]
  },
  "StageProgress": {
   "description": "How far one that reads the log has come.",
   "type": "object",
   "properties": {
    "position": {
     "type": "string",
     "description": "Everything up to here is done."
    },
    "head": {
     "type": "string",
     "description": "The end of the log."
    },
    "lag": {
     "type": "object",
     "properties": {
      "records": {
       "type": "number",
       "description": "Positions between the two: on the embedded log each is a record."
      },
      "seconds": {
       "type": "number",
       "description": "Since when the oldest of them has waited; 0 where none does."
      }
     },
     "required": [
      "records",
      "seconds"
     ]
    },
    "health": {
     "$ref": "#/components/schemas/StageHealth"
    }
   },
   "required": [
    "position",
    "head",
    "lag",
    "health"
   ]
  },
  "StagesReport": {
   "type": "object",
   "properties": {
    "relay": {
     "$ref": "#/components/schemas/StageProgress",
     "description": "The bus: what the relay has handed over. On the embedded log they are one."
    },
    "readModels": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/ReadModelReport"
     }
    }
   },
   "required": [
    "relay",
    "readModels"
   ]
  }
 }
};
