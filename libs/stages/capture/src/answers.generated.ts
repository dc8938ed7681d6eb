// Written by npm run answers from answers.ts; do not edit.
import type { AnswerSchemas } from '@annals/platform';

export const answers: AnswerSchemas = {
 "routes": {
  "DELETE /v1/customers/:id/personal-data": {
   "$ref": "#/components/schemas/CustomerPersonalData"
  },
  "DELETE /v1/segments/:id": {
   "$ref": "#/components/schemas/RecordedDecision"
  },
  "PATCH /v1/customers/:id": {
   "$ref": "#/components/schemas/RecordedFact"
  },
  "POST /v1/customers": {
   "$ref": "#/components/schemas/RecordedFact"
  },
  "POST /v1/customers/:id/buying-centre": {
   "$ref": "#/components/schemas/RecordedFact"
  },
  "POST /v1/customers/:id/buying-centre/:contactId/removal": {
   "$ref": "#/components/schemas/RecordedFact"
  },
  "POST /v1/customers/:id/campaigns": {
   "$ref": "#/components/schemas/RecordedFact"
  },
  "POST /v1/customers/:id/campaigns/:campaignId/response": {
   "$ref": "#/components/schemas/RecordedFact"
  },
  "POST /v1/customers/:id/competitor-purchases": {
   "$ref": "#/components/schemas/RecordedFact"
  },
  "POST /v1/customers/:id/complaints": {
   "$ref": "#/components/schemas/RecordedFact"
  },
  "POST /v1/customers/:id/complaints/:complaintId/answers": {
   "$ref": "#/components/schemas/RecordedFact"
  },
  "POST /v1/customers/:id/complaints/:complaintId/assessment": {
   "$ref": "#/components/schemas/RecordedFact"
  },
  "POST /v1/customers/:id/complaints/:complaintId/closing": {
   "$ref": "#/components/schemas/RecordedFact"
  },
  "POST /v1/customers/:id/complaints/:complaintId/follow-up": {
   "$ref": "#/components/schemas/RecordedFact"
  },
  "POST /v1/customers/:id/complaints/:complaintId/implementation": {
   "$ref": "#/components/schemas/RecordedFact"
  },
  "POST /v1/customers/:id/complaints/:complaintId/proposals": {
   "$ref": "#/components/schemas/RecordedFact"
  },
  "POST /v1/customers/:id/complaints/:complaintId/reopening": {
   "$ref": "#/components/schemas/RecordedFact"
  },
  "POST /v1/customers/:id/complaints/:complaintId/resolution": {
   "$ref": "#/components/schemas/RecordedFact"
  },
  "POST /v1/customers/:id/contact-preferences": {
   "$ref": "#/components/schemas/RecordedFact"
  },
  "POST /v1/customers/:id/costs": {
   "$ref": "#/components/schemas/RecordedFact"
  },
  "POST /v1/customers/:id/ending": {
   "$ref": "#/components/schemas/RecordedFact"
  },
  "POST /v1/customers/:id/interactions": {
   "$ref": "#/components/schemas/RecordedFact"
  },
  "POST /v1/customers/:id/knowledge-uses": {
   "$ref": "#/components/schemas/RecordedFact"
  },
  "POST /v1/customers/:id/merges": {
   "$ref": "#/components/schemas/RecordedMerge"
  },
  "POST /v1/customers/:id/merges/:mergeId/undoing": {
   "$ref": "#/components/schemas/RecordedMerge"
  },
  "POST /v1/customers/:id/orders": {
   "$ref": "#/components/schemas/RecordedFact"
  },
  "POST /v1/customers/:id/orders/:orderId/cancellation": {
   "$ref": "#/components/schemas/RecordedFact"
  },
  "POST /v1/customers/:id/partnerships": {
   "$ref": "#/components/schemas/RecordedFact"
  },
  "POST /v1/customers/:id/partnerships/:partnershipId/ending": {
   "$ref": "#/components/schemas/RecordedFact"
  },
  "POST /v1/customers/:id/payments": {
   "$ref": "#/components/schemas/RecordedFact"
  },
  "POST /v1/customers/:id/points": {
   "$ref": "#/components/schemas/RecordedFact"
  },
  "POST /v1/customers/:id/points/redemptions": {
   "$ref": "#/components/schemas/RecordedFact"
  },
  "POST /v1/customers/:id/points/reversals": {
   "$ref": "#/components/schemas/RecordedFact"
  },
  "POST /v1/customers/:id/purchases": {
   "$ref": "#/components/schemas/RecordedFact"
  },
  "POST /v1/customers/:id/referrals": {
   "$ref": "#/components/schemas/RecordedFact"
  },
  "POST /v1/customers/:id/referrals/:refereeId/conversion": {
   "$ref": "#/components/schemas/RecordedFact"
  },
  "POST /v1/customers/:id/representative": {
   "$ref": "#/components/schemas/RecordedFact"
  },
  "POST /v1/customers/:id/returns": {
   "$ref": "#/components/schemas/RecordedFact"
  },
  "POST /v1/customers/:id/surveys": {
   "$ref": "#/components/schemas/RecordedFact"
  },
  "POST /v1/customers/:id/visits": {
   "$ref": "#/components/schemas/RecordedFact"
  },
  "POST /v1/customers/:id/visits/:visitId/miss": {
   "$ref": "#/components/schemas/RecordedFact"
  },
  "POST /v1/customers/:id/visits/:visitId/report": {
   "$ref": "#/components/schemas/RecordedFact"
  },
  "POST /v1/customers/:id/win-backs": {
   "$ref": "#/components/schemas/RecordedFact"
  },
  "POST /v1/customers/:id/win-backs/:caseId/ending": {
   "$ref": "#/components/schemas/RecordedFact"
  },
  "POST /v1/import": {
   "$ref": "#/components/schemas/ImportAnswer"
  },
  "POST /v1/policies": {
   "$ref": "#/components/schemas/RecordedDecision"
  },
  "PUT /v1/segments/:id": {
   "$ref": "#/components/schemas/RecordedDecision"
  }
 },
 "definitions": {
  "CustomerPersonalData": {
   "description": "The same as it is sent.",
   "type": "object",
   "properties": {
    "customerId": {
     "type": "string"
    },
    "customers": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "Everybody whose key this decision destroyed."
    },
    "reasonCode": {
     "type": "string"
    },
    "eventId": {
     "type": "string",
     "description": "Of the fact in the customer's own stream."
    },
    "revision": {
     "type": "number"
    },
    "duplicate": {
     "type": "boolean"
    },
    "forgettingId": {
     "type": "string",
     "description": "Of the decision."
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
    "customerId",
    "customers",
    "reasonCode",
    "eventId",
    "revision",
    "duplicate",
    "forgettingId",
    "position",
    "occurredAt"
   ]
  },
  "ImportAnswer": {
   "description": "What became of the lines; a read with `position` as minPosition includes all of them.",
   "type": "object",
   "properties": {
    "lines": {
     "type": "number",
     "description": "Lines dealt with, without empty ones."
    },
    "accepted": {
     "type": "number"
    },
    "duplicate": {
     "type": "number",
     "description": "Recorded before, by this import or another, with the same content."
    },
    "errors": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/LineError"
     },
     "description": "In the order of the lines; the first 1,000."
    },
    "rejected": {
     "type": "number"
    },
    "position": {
     "type": "string"
    }
   },
   "required": [
    "lines",
    "accepted",
    "duplicate",
    "errors",
    "rejected",
    "position"
   ]
  },
  "LineError": {
   "description": "A line that was not taken. The reason names fields, never values.",
   "type": "object",
   "properties": {
    "line": {
     "type": "number"
    },
    "code": {
     "type": "string"
    },
    "reason": {
     "type": "string"
    },
    "mergedInto": {
     "type": "string",
     "description": "Whose facts they would be now, where the customer was absorbed."
    }
   },
   "required": [
    "line",
    "code",
    "reason"
   ]
  },
  "RecordedDecision": {
   "description": "A decision for the whole business that is recorded.",
   "type": "object",
   "properties": {
    "eventId": {
     "type": "string"
    },
    "revision": {
     "type": "number",
     "description": "Of the event in the tenant's stream."
    },
    "duplicate": {
     "type": "boolean"
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
    "position",
    "occurredAt"
   ]
  },
  "RecordedFact": {
   "description": "A fact of a customer that is recorded.",
   "type": "object",
   "properties": {
    "customerId": {
     "type": "string"
    },
    "eventId": {
     "type": "string"
    },
    "revision": {
     "type": "number",
     "description": "Of the event in its customer's stream."
    },
    "duplicate": {
     "type": "boolean",
     "description": "It was recorded before, and nothing was stored now."
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
    "customerId",
    "eventId",
    "revision",
    "duplicate",
    "position",
    "occurredAt"
   ]
  },
  "RecordedMerge": {
   "description": "A merge of two customers, or that it is undone.",
   "type": "object",
   "properties": {
    "eventId": {
     "type": "string",
     "description": "Of the decision."
    },
    "revision": {
     "type": "number",
     "description": "Revision of the last of the events."
    },
    "duplicate": {
     "type": "boolean",
     "description": "The events were in the stream already, and nothing was stored."
    },
    "mergeId": {
     "type": "string"
    },
    "survivorId": {
     "type": "string"
    },
    "absorbedId": {
     "type": "string"
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
    "mergeId",
    "survivorId",
    "absorbedId",
    "position",
    "occurredAt"
   ]
  }
 }
};
