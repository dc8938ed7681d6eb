// Written by npm run answers from answers.ts; do not edit.
import type { AnswerSchemas } from '@annals/platform';

export const answers: AnswerSchemas = {
 "routes": {
  "POST /v1/models": {
   "$ref": "#/components/schemas/Models"
  },
  "POST /v1/models/trials": {
   "$ref": "#/components/schemas/ModelsTrials"
  }
 },
 "definitions": {
  "Models": {
   "description": "The same as it is sent.",
   "type": "object",
   "properties": {
    "eventId": {
     "type": "string"
    },
    "revision": {
     "type": "number"
    },
    "duplicate": {
     "type": "boolean"
    },
    "model": {
     "$ref": "#/components/schemas/ModelsTrials"
    },
    "position": {
     "type": "string",
     "description": "Pass it as minPosition to read what was written."
    },
    "occurredAt": {
     "type": "string"
    }
   },
   "required": [
    "eventId",
    "revision",
    "duplicate",
    "model",
    "position",
    "occurredAt"
   ]
  },
  "ModelsTrials": {
   "type": "object",
   "properties": {
    "asOf": {
     "type": "string"
    },
    "policyVersion": {
     "type": "number"
    },
    "customers": {
     "type": "number"
    },
    "spend": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "object",
       "properties": {
        "standardErrors": {
         "type": "object",
         "properties": {
          "p": {
           "type": "number"
          },
          "q": {
           "type": "number"
          },
          "gamma": {
           "type": "number"
          }
         },
         "required": [
          "p",
          "q",
          "gamma"
         ]
        },
        "convergence": {
         "type": "object",
         "properties": {
          "iterations": {
           "type": "number"
          },
          "evaluations": {
           "type": "number"
          },
          "gradient": {
           "type": "number"
          }
         },
         "required": [
          "iterations",
          "evaluations",
          "gradient"
         ]
        },
        "logLikelihood": {
         "type": "number"
        },
        "p": {
         "type": "number"
        },
        "q": {
         "type": "number"
        },
        "gamma": {
         "type": "number"
        }
       },
       "required": [
        "logLikelihood",
        "p",
        "q",
        "gamma"
       ]
      }
     ]
    },
    "unitDays": {
     "type": "number"
    },
    "decimals": {
     "type": [
      "null",
      "number"
     ]
    },
    "repeaters": {
     "type": "number"
    },
    "purchases": {
     "type": "object",
     "properties": {
      "standardErrors": {
       "type": "object",
       "properties": {
        "r": {
         "type": "number"
        },
        "alpha": {
         "type": "number"
        },
        "a": {
         "type": "number"
        },
        "b": {
         "type": "number"
        }
       },
       "required": [
        "r",
        "alpha",
        "a",
        "b"
       ]
      },
      "convergence": {
       "type": "object",
       "properties": {
        "iterations": {
         "type": "number"
        },
        "evaluations": {
         "type": "number"
        },
        "gradient": {
         "type": "number"
        }
       },
       "required": [
        "iterations",
        "evaluations",
        "gradient"
       ]
      },
      "r": {
       "type": "number"
      },
      "alpha": {
       "type": "number"
      },
      "a": {
       "type": "number"
      },
      "b": {
       "type": "number"
      },
      "logLikelihood": {
       "type": "number"
      }
     },
     "required": [
      "r",
      "alpha",
      "a",
      "b",
      "logLikelihood"
     ]
    },
    "spendRefusal": {
     "type": [
      "null",
      "string"
     ]
    },
    "dataHash": {
     "type": "string"
    }
   },
   "required": [
    "asOf",
    "policyVersion",
    "customers",
    "spend",
    "unitDays",
    "decimals",
    "repeaters",
    "purchases",
    "spendRefusal",
    "dataHash"
   ]
  }
 }
};
