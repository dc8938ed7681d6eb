// Written by npm run answers from answers.ts; do not edit.
import type { AnswerSchemas } from '@annals/platform';

export const answers: AnswerSchemas = {
 "routes": {
  "DELETE /v1/audit/verifications/:id": {
   "$ref": "#/components/schemas/VerificationRun"
  },
  "GET /v1/audit/accesses": {
   "$ref": "#/components/schemas/AccessPage"
  },
  "GET /v1/audit/customers/:id": {
   "$ref": "#/components/schemas/CustomerAsOf"
  },
  "GET /v1/audit/customers/:id/receipts": {
   "$ref": "#/components/schemas/CustomerReceipts"
  },
  "GET /v1/audit/customers/:id/verification": {
   "$ref": "#/components/schemas/CustomerVerification"
  },
  "GET /v1/audit/verifications": {
   "$ref": "#/components/schemas/AuditVerifications"
  },
  "GET /v1/audit/verifications/:id": {
   "$ref": "#/components/schemas/VerificationRun"
  },
  "GET /v1/customers/:id/receipts": {
   "$ref": "#/components/schemas/CustomerReceipts"
  },
  "POST /v1/audit/verifications": {
   "$ref": "#/components/schemas/VerificationRun"
  },
  "POST /v1/audit/what-if": {
   "$ref": "#/components/schemas/WhatIfReport"
  }
 },
 "definitions": {
  "AccessPage": {
   "type": "object",
   "properties": {
    "accesses": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/ListedAccess"
     },
     "description": "Oldest first."
    },
    "next": {
     "type": "number",
     "description": "Where the next page begins. It moves on even where nothing matched."
    },
    "atHead": {
     "type": "boolean",
     "description": "Whether there was nothing after `next` yet."
    }
   },
   "required": [
    "accesses",
    "next",
    "atHead"
   ]
  },
  "AuditVerifications": {
   "type": "object",
   "properties": {
    "items": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/ListedRun"
     }
    }
   },
   "required": [
    "items"
   ]
  },
  "CustomerAsOf": {
   "description": "A customer as of an instant, as far as was recorded by another one.",
   "type": "object",
   "properties": {
    "customerId": {
     "type": "string"
    },
    "asOf": {
     "type": "string"
    },
    "knownAt": {
     "type": [
      "null",
      "string"
     ],
     "description": "`null`: with all that is recorded today."
    },
    "position": {
     "type": "string",
     "description": "The head of the log when it was read."
    },
    "inForce": {
     "type": "object",
     "properties": {
      "policy": {
       "type": "object",
       "properties": {
        "version": {
         "type": "number"
        },
        "eventId": {
         "type": [
          "null",
          "string"
         ]
        }
       },
       "required": [
        "version",
        "eventId"
       ]
      },
      "model": {
       "anyOf": [
        {
         "type": "null"
        },
        {
         "type": "object",
         "properties": {
          "eventId": {
           "type": "string"
          },
          "asOf": {
           "type": "string"
          }
         },
         "required": [
          "eventId",
          "asOf"
         ]
        }
       ]
      },
      "cuts": {
       "anyOf": [
        {
         "type": "null"
        },
        {
         "type": "object",
         "properties": {
          "eventId": {
           "type": "string"
          },
          "asOf": {
           "type": "string"
          }
         },
         "required": [
          "eventId",
          "asOf"
         ]
        }
       ]
      },
      "closedDay": {
       "type": [
        "null",
        "string"
       ]
      }
     },
     "required": [
      "policy",
      "model",
      "cuts",
      "closedDay"
     ],
     "description": "What measured the customer then; an id is of the fact that said so, `null` of the policy that nobody had to adopt."
    },
    "absorbed": {
     "type": "object",
     "properties": {
      "mergedInto": {
       "type": "string"
      },
      "mergeId": {
       "type": "string"
      }
     },
     "required": [
      "mergedInto",
      "mergeId"
     ],
     "description": "Who had absorbed the customer by then; it is shown as it was when that happened."
    },
    "merged": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "mergeId": {
        "type": "string"
       },
       "customerId": {
        "type": "string"
       }
      },
      "required": [
       "mergeId",
       "customerId"
      ]
     }
    },
    "readModels": {
     "type": "object",
     "additionalProperties": {
      "anyOf": [
       {
        "type": "null"
       },
       {
        "$ref": "#/components/schemas/ReadModelAsOf"
       },
       {
        "$ref": "#/components/schemas/ParkedAsOf"
       }
      ]
     },
     "description": "By name; `null` where nothing of the kind was known."
    }
   },
   "required": [
    "customerId",
    "asOf",
    "knownAt",
    "position",
    "inForce",
    "merged",
    "readModels"
   ]
  },
  "CustomerReceipts": {
   "type": "object",
   "properties": {
    "customerId": {
     "type": "string"
    },
    "at": {
     "type": "string",
     "description": "Where `at` was asked: the instant that is explained."
    },
    "position": {
     "type": "string",
     "description": "The head of the log when it was read."
    },
    "absorbed": {
     "type": "object",
     "properties": {
      "mergedInto": {
       "type": "string"
      },
      "mergeId": {
       "type": "string"
      }
     },
     "required": [
      "mergedInto",
      "mergeId"
     ],
     "description": "Who absorbed the customer, of whom nothing is told any more."
    },
    "receipts": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "insightId": {
        "type": "string"
       },
       "readModel": {
        "type": "string",
        "description": "The read model that told it, and the version of its rules."
       },
       "version": {
        "type": "number"
       },
       "type": {
        "type": "string"
       },
       "name": {
        "type": "string"
       },
       "position": {
        "type": "string"
       },
       "recordedAt": {
        "type": "string"
       },
       "effectiveAt": {
        "type": "string",
        "description": "Since when it holds."
       },
       "before": {
        "type": "object",
        "additionalProperties": {
         "type": [
          "boolean",
          "null",
          "number",
          "string"
         ]
        },
        "description": "Every category of the read model, and which of them changed."
       },
       "after": {
        "type": "object",
        "additionalProperties": {
         "type": [
          "boolean",
          "null",
          "number",
          "string"
         ]
        }
       },
       "changed": {
        "type": "array",
        "items": {
         "type": "string"
        }
       },
       "causes": {
        "type": "array",
        "items": {
         "type": "object",
         "properties": {
          "eventId": {
           "type": "string"
          },
          "type": {
           "type": [
            "null",
            "string"
           ],
           "description": "As it is persisted; `null`, like all but the id, of a day that is not closed yet."
          },
          "name": {
           "type": [
            "null",
            "string"
           ]
          },
          "position": {
           "type": [
            "null",
            "string"
           ]
          },
          "occurredAt": {
           "type": [
            "null",
            "string"
           ]
          },
          "recordedAt": {
           "type": [
            "null",
            "string"
           ]
          },
          "customerId": {
           "type": "string",
           "description": "Whose fact: the customer's, or that of one whom it absorbed; absent on what holds for the whole tenant."
          }
         },
         "required": [
          "eventId",
          "type",
          "name",
          "position",
          "occurredAt",
          "recordedAt"
         ]
        }
       },
       "inputs": {
        "type": "object",
        "additionalProperties": {},
        "description": "The figures that decided, and what they were compared with."
       },
       "thresholds": {
        "type": "object",
        "additionalProperties": {}
       },
       "inForce": {
        "type": "object",
        "properties": {
         "policy": {
          "type": "object",
          "properties": {
           "version": {
            "type": "number"
           },
           "eventId": {
            "type": [
             "null",
             "string"
            ]
           }
          },
          "required": [
           "version",
           "eventId"
          ]
         },
         "model": {
          "anyOf": [
           {
            "type": "null"
           },
           {
            "type": "object",
            "properties": {
             "eventId": {
              "type": "string"
             },
             "asOf": {
              "type": "string"
             }
            },
            "required": [
             "eventId",
             "asOf"
            ]
           }
          ]
         },
         "cuts": {
          "anyOf": [
           {
            "type": "null"
           },
           {
            "type": "object",
            "properties": {
             "eventId": {
              "type": "string"
             },
             "asOf": {
              "type": "string"
             }
            },
            "required": [
             "eventId",
             "asOf"
            ]
           }
          ]
         }
        },
        "required": [
         "policy",
         "model",
         "cuts"
        ]
       },
       "next": {
        "anyOf": [
         {
          "type": "null"
         },
         {
          "type": "object",
          "additionalProperties": {}
         }
        ],
        "description": "The next better category and what is missing for it; `null` at the best."
       },
       "nextTransitionAt": {
        "type": [
         "null",
         "string"
        ],
        "description": "When it changes by itself if nothing happens."
       },
       "supersedes": {
        "type": "array",
        "items": {
         "type": "string"
        },
        "description": "Receipts that a late fact made wrong, in whole or in part, and those that made this one wrong."
       },
       "supersededBy": {
        "type": "array",
        "items": {
         "type": "string"
        }
       },
       "corrected": {
        "type": "array",
        "items": {
         "type": "object",
         "properties": {
          "effectiveAt": {
           "type": "string"
          },
          "category": {
           "type": "object",
           "additionalProperties": {
            "type": [
             "boolean",
             "null",
             "number",
             "string"
            ]
           }
          }
         },
         "required": [
          "effectiveAt",
          "category"
         ]
        },
        "description": "What a late fact changed of the history, oldest first."
       }
      },
      "required": [
       "insightId",
       "readModel",
       "version",
       "type",
       "name",
       "position",
       "recordedAt",
       "effectiveAt",
       "before",
       "after",
       "changed",
       "causes",
       "inputs",
       "thresholds",
       "inForce",
       "next",
       "nextTransitionAt",
       "supersedes",
       "supersededBy"
      ]
     },
     "description": "In the order of the log."
    },
    "cursor": {
     "type": [
      "null",
      "string"
     ],
     "description": "For the next page; `null` where there is none."
    }
   },
   "required": [
    "customerId",
    "position",
    "receipts",
    "cursor"
   ]
  },
  "CustomerVerification": {
   "type": "object",
   "properties": {
    "customerId": {
     "type": "string"
    },
    "position": {
     "type": "string",
     "description": "The newest record that concerns the customer: both are as of there."
    },
    "equal": {
     "type": "boolean"
    },
    "differing": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "Names of the read models whose document is not what the log gives."
    },
    "readModels": {
     "type": "object",
     "additionalProperties": {
      "$ref": "#/components/schemas/Verdict"
     }
    }
   },
   "required": [
    "customerId",
    "position",
    "equal",
    "differing",
    "readModels"
   ]
  },
  "Difference": {
   "description": "Something that is kept of a customer, and that a replay of the log does not give.",
   "type": "object",
   "properties": {
    "kind": {
     "type": "string",
     "enum": [
      "document",
      "insight"
     ]
    },
    "readModel": {
     "type": "string"
    },
    "customerId": {
     "type": "string"
    },
    "flaw": {
     "type": "string",
     "enum": [
      "changed",
      "missing",
      "unfounded"
     ],
     "description": "`changed`: both know it, and say something else of it. `missing`: the replay gives it, and nothing is kept. `unfounded`: it is kept, and the replay does not give it."
    },
    "firstDiverging": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/Diverging"
      }
     ],
     "description": "Of an insight, its record, or where that is missing the one that causes it; `null` where none is known."
    },
    "fields": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/DifferingField"
     },
     "description": "The first few."
    }
   },
   "required": [
    "kind",
    "readModel",
    "customerId",
    "flaw",
    "firstDiverging",
    "fields"
   ]
  },
  "DifferingField": {
   "description": "A part of a document or of a receipt, by the names that lead to it. `null` stands for nothing.",
   "type": "object",
   "properties": {
    "path": {
     "type": "string"
    },
    "recorded": {},
    "replayed": {}
   },
   "required": [
    "path",
    "recorded",
    "replayed"
   ]
  },
  "Diverging": {
   "description": "The record from which on what is kept and what the log gives are not the same.",
   "type": "object",
   "properties": {
    "position": {
     "type": "string"
    },
    "eventId": {
     "type": "string"
    },
    "type": {
     "type": "string"
    },
    "occurredAt": {
     "type": "string"
    }
   },
   "required": [
    "position",
    "eventId",
    "type",
    "occurredAt"
   ]
  },
  "Evidence": {
   "description": "Where a fact stands.",
   "type": "object",
   "properties": {
    "eventId": {
     "type": "string"
    },
    "position": {
     "type": "string"
    },
    "occurredAt": {
     "type": "string"
    }
   },
   "required": [
    "eventId",
    "position",
    "occurredAt"
   ]
  },
  "ListedAccess": {
   "description": "Who looked at what, when and why.",
   "type": "object",
   "properties": {
    "id": {
     "type": "string"
    },
    "position": {
     "type": "string"
    },
    "at": {
     "type": "string"
    },
    "actor": {
     "type": "string"
    },
    "correlationId": {
     "type": "string"
    },
    "customerId": {
     "type": "string"
    },
    "reason": {
     "type": "string"
    },
    "access": {
     "type": "string"
    },
    "route": {
     "type": "string"
    },
    "parameters": {
     "type": "object",
     "additionalProperties": {
      "type": "string"
     }
    }
   },
   "required": [
    "id",
    "position",
    "at",
    "actor",
    "correlationId",
    "access",
    "route",
    "parameters"
   ]
  },
  "ListedRun": {
   "description": "Without what differs one by one: that is told by each of them.",
   "type": "object",
   "properties": {
    "result": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "object",
       "properties": {
        "position": {
         "type": "string",
         "description": "Everything that was recorded up to here was replayed."
        },
        "records": {
         "type": "number",
         "description": "Records of the tenant."
        },
        "customers": {
         "type": "number"
        },
        "equal": {
         "type": "boolean"
        },
        "differingCustomers": {
         "type": "number"
        },
        "differingDocuments": {
         "type": "number"
        },
        "differingInsights": {
         "type": "number"
        },
        "readModels": {
         "type": "array",
         "items": {
          "$ref": "#/components/schemas/ReadModelResult"
         }
        },
        "insights": {
         "type": "object",
         "properties": {
          "recorded": {
           "type": "number"
          },
          "ofEarlierVersions": {
           "type": "number",
           "description": "Told by an earlier version of a read model, and told in another way by the present rules: they are not counted as differing."
          }
         },
         "required": [
          "recorded",
          "ofEarlierVersions"
         ]
        },
        "unsettledCustomers": {
         "type": "number",
         "description": "Customers of whom more and more was recorded meanwhile, so that their documents could not be compared."
        },
        "seconds": {
         "type": "number"
        }
       },
       "required": [
        "position",
        "records",
        "customers",
        "equal",
        "differingCustomers",
        "differingDocuments",
        "differingInsights",
        "readModels",
        "insights",
        "unsettledCustomers",
        "seconds"
       ]
      }
     ]
    },
    "id": {
     "type": "string"
    },
    "state": {
     "type": "string",
     "enum": [
      "CANCELLED",
      "DONE",
      "FAILED",
      "RUNNING"
     ],
     "description": "`DONE` says that it came to its end; whether all is equal stands in the result."
    },
    "by": {
     "type": "string",
     "description": "The key that asked for it, or `schedule`."
    },
    "startedAt": {
     "type": "string"
    },
    "endedAt": {
     "type": [
      "null",
      "string"
     ]
    },
    "progress": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/VerificationProgress"
      }
     ],
     "description": "While it runs."
    },
    "failure": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "object",
       "properties": {
        "code": {
         "type": "string"
        },
        "reason": {
         "type": "string"
        }
       },
       "required": [
        "code",
        "reason"
       ]
      }
     ],
     "description": "Why it failed."
    }
   },
   "required": [
    "result",
    "id",
    "state",
    "by",
    "startedAt",
    "endedAt",
    "progress",
    "failure"
   ]
  },
  "MoveSum": {
   "description": "All customers who would be moved in the same way.",
   "type": "object",
   "properties": {
    "customers": {
     "type": "number"
    },
    "first": {
     "type": [
      "null",
      "string"
     ],
     "description": "Since when the first of them, and the last."
    },
    "last": {
     "type": [
      "null",
      "string"
     ]
    },
    "net": {
     "type": "number"
    },
    "margin": {
     "type": "number"
    },
    "clv12": {
     "type": "number"
    },
    "before": {
     "type": [
      "boolean",
      "null",
      "number",
      "string"
     ]
    },
    "after": {
     "type": [
      "boolean",
      "null",
      "number",
      "string"
     ]
    },
    "category": {
     "type": "string"
    },
    "readModel": {
     "type": "string"
    }
   },
   "required": [
    "customers",
    "first",
    "last",
    "net",
    "margin",
    "clv12",
    "before",
    "after",
    "category",
    "readModel"
   ]
  },
  "ParkedAsOf": {
   "description": "A read model of a rule that failed at a record: what was folded up to there says nothing.",
   "type": "object",
   "properties": {
    "version": {
     "type": "number"
    },
    "parkedAt": {
     "$ref": "#/components/schemas/Evidence"
    }
   },
   "required": [
    "version",
    "parkedAt"
   ]
  },
  "ReadModelAsOf": {
   "description": "One read model of a customer at an instant.",
   "type": "object",
   "properties": {
    "version": {
     "type": "number"
    },
    "category": {
     "type": "object",
     "additionalProperties": {
      "type": [
       "boolean",
       "null",
       "number",
       "string"
      ]
     }
    },
    "sha256": {
     "type": "string",
     "description": "Of the document and its history: what verification compares."
    },
    "facts": {
     "type": "object",
     "properties": {
      "count": {
       "type": "number"
      },
      "last": {
       "anyOf": [
        {
         "type": "null"
        },
        {
         "$ref": "#/components/schemas/Evidence"
        }
       ]
      }
     },
     "required": [
      "count",
      "last"
     ],
     "description": "The facts that it is made of: how many, and the last in the order of fold."
    },
    "shown": {
     "type": "object",
     "description": "As the customer is shown, with what held from when on."
    }
   },
   "required": [
    "version",
    "category",
    "sha256",
    "facts",
    "shown"
   ]
  },
  "ReadModelResult": {
   "type": "object",
   "properties": {
    "name": {
     "type": "string"
    },
    "version": {
     "type": "number"
    },
    "customers": {
     "type": "number"
    },
    "differing": {
     "type": "number"
    }
   },
   "required": [
    "name",
    "version",
    "customers",
    "differing"
   ]
  },
  "Verdict": {
   "description": "SHA-256 of what is stored and of what the log gives; `null` where there is nothing.",
   "type": "object",
   "properties": {
    "version": {
     "type": "number"
    },
    "equal": {
     "type": "boolean"
    },
    "stored": {
     "type": [
      "null",
      "string"
     ]
    },
    "replayed": {
     "type": [
      "null",
      "string"
     ]
    },
    "parkedFrom": {
     "type": [
      "null",
      "string"
     ]
    }
   },
   "required": [
    "version",
    "equal",
    "stored",
    "replayed",
    "parkedFrom"
   ]
  },
  "VerificationProgress": {
   "type": "object",
   "properties": {
    "phase": {
     "type": "string",
     "enum": [
      "COMPARING",
      "CONFIRMING",
      "READING"
     ]
    },
    "done": {
     "type": "number",
     "description": "Of `total` steps: records that are read twice or more, and customers that are compared."
    },
    "total": {
     "type": "number"
    }
   },
   "required": [
    "phase",
    "done",
    "total"
   ]
  },
  "VerificationResult": {
   "description": "What a verification of all customers of a tenant found. JSON.",
   "type": "object",
   "properties": {
    "position": {
     "type": "string",
     "description": "Everything that was recorded up to here was replayed."
    },
    "records": {
     "type": "number",
     "description": "Records of the tenant."
    },
    "customers": {
     "type": "number"
    },
    "equal": {
     "type": "boolean"
    },
    "differingCustomers": {
     "type": "number"
    },
    "differingDocuments": {
     "type": "number"
    },
    "differingInsights": {
     "type": "number"
    },
    "readModels": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/ReadModelResult"
     }
    },
    "insights": {
     "type": "object",
     "properties": {
      "recorded": {
       "type": "number"
      },
      "ofEarlierVersions": {
       "type": "number",
       "description": "Told by an earlier version of a read model, and told in another way by the present rules: they are not counted as differing."
      }
     },
     "required": [
      "recorded",
      "ofEarlierVersions"
     ]
    },
    "unsettledCustomers": {
     "type": "number",
     "description": "Customers of whom more and more was recorded meanwhile, so that their documents could not be compared."
    },
    "differences": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/Difference"
     },
     "description": "The first of them, at most {@link MOST_DIFFERENCES}."
    },
    "seconds": {
     "type": "number"
    }
   },
   "required": [
    "position",
    "records",
    "customers",
    "equal",
    "differingCustomers",
    "differingDocuments",
    "differingInsights",
    "readModels",
    "insights",
    "unsettledCustomers",
    "differences",
    "seconds"
   ]
  },
  "VerificationRun": {
   "description": "A verification of a tenant, from its start on. JSON.",
   "type": "object",
   "properties": {
    "id": {
     "type": "string"
    },
    "state": {
     "type": "string",
     "enum": [
      "CANCELLED",
      "DONE",
      "FAILED",
      "RUNNING"
     ],
     "description": "`DONE` says that it came to its end; whether all is equal stands in the result."
    },
    "by": {
     "type": "string",
     "description": "The key that asked for it, or `schedule`."
    },
    "startedAt": {
     "type": "string"
    },
    "endedAt": {
     "type": [
      "null",
      "string"
     ]
    },
    "progress": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/VerificationProgress"
      }
     ],
     "description": "While it runs."
    },
    "result": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/VerificationResult"
      }
     ]
    },
    "failure": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "object",
       "properties": {
        "code": {
         "type": "string"
        },
        "reason": {
         "type": "string"
        }
       },
       "required": [
        "code",
        "reason"
       ]
      }
     ],
     "description": "Why it failed."
    }
   },
   "required": [
    "id",
    "state",
    "by",
    "startedAt",
    "endedAt",
    "progress",
    "result",
    "failure"
   ]
  },
  "WhatIfReport": {
   "type": "object",
   "properties": {
    "from": {
     "type": "string"
    },
    "policy": {
     "type": "object",
     "properties": {
      "inForce": {
       "type": "number"
      },
      "changed": {
       "type": "number"
      },
      "fields": {
       "type": "array",
       "items": {
        "type": "string"
       }
      }
     },
     "required": [
      "inForce",
      "changed",
      "fields"
     ]
    },
    "position": {
     "type": "string",
     "description": "Everything up to here was folded, once by each policy."
    },
    "asOf": {
     "type": [
      "null",
      "string"
     ]
    },
    "customers": {
     "type": "number"
    },
    "movers": {
     "type": "object",
     "properties": {
      "net": {
       "type": "number"
      },
      "margin": {
       "type": "number"
      },
      "clv12": {
       "type": "number"
      },
      "customers": {
       "type": "number"
      }
     },
     "required": [
      "net",
      "margin",
      "clv12",
      "customers"
     ],
     "description": "Customers who would be in another category now."
    },
    "moves": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/MoveSum"
     },
     "description": "Those of most customers first, at most {@link MOST_MOVES}."
    },
    "furtherMoves": {
     "type": "number",
     "description": "Kinds of moves that are not among them."
    },
    "months": {
     "type": "object",
     "additionalProperties": {
      "type": "number"
     },
     "description": "Since which month the movers are where they would be now; a customer counts in the first."
    },
    "insights": {
     "type": "object",
     "properties": {
      "told": {
       "type": "number"
      },
      "wouldBeTold": {
       "type": "number"
      },
      "byReadModel": {
       "type": "object",
       "additionalProperties": {
        "type": "object",
        "properties": {
         "added": {
          "type": "number"
         },
         "omitted": {
          "type": "number"
         }
        },
        "required": [
         "added",
         "omitted"
        ]
       }
      }
     },
     "required": [
      "told",
      "wouldBeTold",
      "byReadModel"
     ]
    },
    "seconds": {
     "type": "number"
    }
   },
   "required": [
    "from",
    "policy",
    "position",
    "asOf",
    "customers",
    "movers",
    "moves",
    "furtherMoves",
    "months",
    "insights",
    "seconds"
   ]
  }
 }
};
