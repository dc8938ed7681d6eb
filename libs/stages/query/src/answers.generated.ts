// Written by npm run answers from answers.ts; do not edit.
import type { AnswerSchemas } from '@annals/platform';

export const answers: AnswerSchemas = {
 "routes": {
  "GET /v1/customers": {
   "$ref": "#/components/schemas/CustomerPage"
  },
  "GET /v1/customers/:id": {
   "anyOf": [
    {
     "$ref": "#/components/schemas/Absorbed"
    },
    {
     "$ref": "#/components/schemas/Customer360"
    }
   ]
  },
  "GET /v1/customers/:id/account": {
   "anyOf": [
    {
     "$ref": "#/components/schemas/Absorbed"
    },
    {
     "$ref": "#/components/schemas/CustomerAccount"
    }
   ]
  },
  "GET /v1/customers/:id/behaviour": {
   "anyOf": [
    {
     "$ref": "#/components/schemas/Absorbed"
    },
    {
     "$ref": "#/components/schemas/CustomerBehaviour"
    }
   ]
  },
  "GET /v1/customers/:id/buyingCentre": {
   "anyOf": [
    {
     "$ref": "#/components/schemas/Absorbed"
    },
    {
     "$ref": "#/components/schemas/CustomerBuyingCentre"
    }
   ]
  },
  "GET /v1/customers/:id/campaigns": {
   "anyOf": [
    {
     "$ref": "#/components/schemas/Absorbed"
    },
    {
     "$ref": "#/components/schemas/CustomerCampaigns"
    }
   ]
  },
  "GET /v1/customers/:id/care": {
   "anyOf": [
    {
     "$ref": "#/components/schemas/Absorbed"
    },
    {
     "$ref": "#/components/schemas/CustomerCare"
    }
   ]
  },
  "GET /v1/customers/:id/churn": {
   "anyOf": [
    {
     "$ref": "#/components/schemas/Absorbed"
    },
    {
     "$ref": "#/components/schemas/CustomerChurn"
    }
   ]
  },
  "GET /v1/customers/:id/complaints": {
   "anyOf": [
    {
     "$ref": "#/components/schemas/Absorbed"
    },
    {
     "$ref": "#/components/schemas/CustomerComplaints"
    }
   ]
  },
  "GET /v1/customers/:id/contacts": {
   "anyOf": [
    {
     "$ref": "#/components/schemas/Absorbed"
    },
    {
     "$ref": "#/components/schemas/CustomerContacts"
    }
   ]
  },
  "GET /v1/customers/:id/idic": {
   "$ref": "#/components/schemas/IdicView"
  },
  "GET /v1/customers/:id/journey": {
   "anyOf": [
    {
     "$ref": "#/components/schemas/Absorbed"
    },
    {
     "$ref": "#/components/schemas/CustomerJourney"
    }
   ]
  },
  "GET /v1/customers/:id/lifecycle": {
   "anyOf": [
    {
     "$ref": "#/components/schemas/Absorbed"
    },
    {
     "$ref": "#/components/schemas/CustomerLifecycle"
    }
   ]
  },
  "GET /v1/customers/:id/loyalty": {
   "anyOf": [
    {
     "$ref": "#/components/schemas/Absorbed"
    },
    {
     "$ref": "#/components/schemas/CustomerLoyalty"
    }
   ]
  },
  "GET /v1/customers/:id/opportunities": {
   "anyOf": [
    {
     "$ref": "#/components/schemas/Absorbed"
    },
    {
     "$ref": "#/components/schemas/CustomerOpportunities"
    }
   ]
  },
  "GET /v1/customers/:id/points": {
   "anyOf": [
    {
     "$ref": "#/components/schemas/Absorbed"
    },
    {
     "$ref": "#/components/schemas/CustomerPoints"
    }
   ]
  },
  "GET /v1/customers/:id/satisfaction": {
   "anyOf": [
    {
     "$ref": "#/components/schemas/Absorbed"
    },
    {
     "$ref": "#/components/schemas/CustomerSatisfaction"
    }
   ]
  },
  "GET /v1/customers/:id/value": {
   "anyOf": [
    {
     "$ref": "#/components/schemas/Absorbed"
    },
    {
     "$ref": "#/components/schemas/CustomerValue"
    }
   ]
  },
  "GET /v1/customers/:id/visits": {
   "anyOf": [
    {
     "$ref": "#/components/schemas/Absorbed"
    },
    {
     "$ref": "#/components/schemas/CustomerVisits"
    }
   ]
  },
  "GET /v1/customers/:id/winBack": {
   "anyOf": [
    {
     "$ref": "#/components/schemas/Absorbed"
    },
    {
     "$ref": "#/components/schemas/CustomerWinBack"
    }
   ]
  },
  "GET /v1/exports/:name": {
   "$ref": "#/components/schemas/ExportedRow"
  },
  "GET /v1/policies": {
   "$ref": "#/components/schemas/Policies"
  },
  "GET /v1/reports/assessment": {
   "$ref": "#/components/schemas/AssessmentReport"
  },
  "GET /v1/reports/behaviour": {
   "$ref": "#/components/schemas/BehaviourReport"
  },
  "GET /v1/reports/buying-centre": {
   "$ref": "#/components/schemas/BuyingCentreReport"
  },
  "GET /v1/reports/campaigns": {
   "$ref": "#/components/schemas/CampaignsReport"
  },
  "GET /v1/reports/care-due": {
   "$ref": "#/components/schemas/CareDueReport"
  },
  "GET /v1/reports/churn": {
   "$ref": "#/components/schemas/ChurnReport"
  },
  "GET /v1/reports/complaint-deadlines": {
   "$ref": "#/components/schemas/ComplaintDeadlinesReport"
  },
  "GET /v1/reports/complaints": {
   "$ref": "#/components/schemas/ComplaintsReport"
  },
  "GET /v1/reports/contacts": {
   "$ref": "#/components/schemas/ContactsReport"
  },
  "GET /v1/reports/contribution-curve": {
   "$ref": "#/components/schemas/ContributionCurveReport"
  },
  "GET /v1/reports/credit": {
   "$ref": "#/components/schemas/CreditReport"
  },
  "GET /v1/reports/cross-sell": {
   "$ref": "#/components/schemas/CrossSellReport"
  },
  "GET /v1/reports/equity": {
   "$ref": "#/components/schemas/EquityReport"
  },
  "GET /v1/reports/field-service": {
   "$ref": "#/components/schemas/FieldServiceReport"
  },
  "GET /v1/reports/funnel": {
   "$ref": "#/components/schemas/FunnelReport"
  },
  "GET /v1/reports/holdout": {
   "$ref": "#/components/schemas/HoldoutReport"
  },
  "GET /v1/reports/journey": {
   "$ref": "#/components/schemas/JourneyReport"
  },
  "GET /v1/reports/knowledge": {
   "$ref": "#/components/schemas/KnowledgeReport"
  },
  "GET /v1/reports/lifecycle": {
   "$ref": "#/components/schemas/LifecycleReport"
  },
  "GET /v1/reports/lifecycle-flow": {
   "$ref": "#/components/schemas/LifecycleFlowReport"
  },
  "GET /v1/reports/loyalty": {
   "$ref": "#/components/schemas/LoyaltyReport"
  },
  "GET /v1/reports/marketing-mode": {
   "$ref": "#/components/schemas/MarketingModeReport"
  },
  "GET /v1/reports/points": {
   "$ref": "#/components/schemas/PointsReport"
  },
  "GET /v1/reports/progress": {
   "$ref": "#/components/schemas/ProgressReport"
  },
  "GET /v1/reports/relationship-trend": {
   "$ref": "#/components/schemas/RelationshipTrendReport"
  },
  "GET /v1/reports/retention": {
   "$ref": "#/components/schemas/RetentionReport"
  },
  "GET /v1/reports/rfm": {
   "$ref": "#/components/schemas/RfmReport"
  },
  "GET /v1/reports/rfm-grid": {
   "$ref": "#/components/schemas/RfmGridReport"
  },
  "GET /v1/reports/satisfaction": {
   "$ref": "#/components/schemas/SatisfactionReport"
  },
  "GET /v1/reports/scorecard": {
   "$ref": "#/components/schemas/ScorecardReport"
  },
  "GET /v1/reports/tasks": {
   "$ref": "#/components/schemas/TasksReport"
  },
  "GET /v1/reports/value": {
   "$ref": "#/components/schemas/ValueReport"
  },
  "GET /v1/reports/value-matrix": {
   "$ref": "#/components/schemas/ValueMatrixReport"
  },
  "GET /v1/reports/win-back": {
   "$ref": "#/components/schemas/WinBackReport"
  },
  "GET /v1/reports/win-back-due": {
   "$ref": "#/components/schemas/WinBackDueReport"
  },
  "GET /v1/segments": {
   "$ref": "#/components/schemas/Segments"
  },
  "GET /v1/segments/:id": {
   "$ref": "#/components/schemas/CountedSegment"
  },
  "POST /v1/calculators/brand-switching": {
   "$ref": "#/components/schemas/CalculatorsBrandSwitching"
  },
  "POST /v1/calculators/channel-member": {
   "$ref": "#/components/schemas/CalculatorsChannelMember"
  },
  "POST /v1/calculators/clv": {
   "$ref": "#/components/schemas/CalculatorsClv"
  },
  "POST /v1/calculators/price": {
   "$ref": "#/components/schemas/CalculatorsPrice"
  }
 },
 "definitions": {
  "Absorbed": {
   "description": "What is said of a customer who turned out to be another one.",
   "type": "object",
   "properties": {
    "customerId": {
     "type": "string"
    },
    "mergedInto": {
     "type": "string",
     "description": "Who absorbed the customer."
    },
    "mergeId": {
     "type": "string"
    },
    "survivor": {
     "type": "string",
     "description": "Under whose id the person goes on: the end of the chain, where the other was absorbed, too."
    }
   },
   "required": [
    "customerId",
    "mergedInto",
    "mergeId",
    "survivor"
   ]
  },
  "AdoptedPolicy": {
   "description": "A policy, and the fact that adopted it: `null` for the default, which nobody had to adopt.",
   "type": "object",
   "properties": {
    "policy": {
     "type": "object",
     "properties": {
      "version": {
       "type": "number"
      },
      "clock": {
       "type": "string",
       "enum": [
        "history",
        "live"
       ]
      },
      "channel": {
       "type": "object",
       "properties": {
        "weights": {
         "type": "object",
         "properties": {
          "credit": {
           "type": "number"
          },
          "capital": {
           "type": "number"
          },
          "coverage": {
           "type": "number"
          },
          "fulfilment": {
           "type": "number"
          }
         },
         "required": [
          "credit",
          "capital",
          "coverage",
          "fulfilment"
         ]
        }
       },
       "required": [
        "weights"
       ]
      },
      "satisfaction": {
       "type": "object",
       "properties": {
        "types": {
         "type": "object",
         "properties": {
          "recommendation": {
           "type": "number"
          },
          "intent": {
           "type": "number"
          },
          "frequency": {
           "type": "number"
          },
          "satisfied": {
           "type": "number"
          },
          "monopoly": {
           "type": "boolean"
          },
          "discounted": {
           "type": "number"
          },
          "redeemed": {
           "type": "number"
          },
          "oneChannel": {
           "type": "number"
          }
         },
         "required": [
          "recommendation",
          "intent",
          "frequency",
          "satisfied",
          "monopoly",
          "discounted",
          "redeemed",
          "oneChannel"
         ]
        },
        "answerDays": {
         "type": "number"
        },
        "csatAnswers": {
         "type": "number"
        },
        "promoterFrom": {
         "type": "number"
        },
        "detractorUpTo": {
         "type": "number"
        },
        "acsiWeights": {
         "type": "array",
         "items": {
          "type": "number"
         }
        },
        "index": {
         "type": "object",
         "properties": {
          "discountPercent": {
           "type": "number"
          },
          "leastIndicators": {
           "type": "number"
          },
          "selectionMedianDays": {
           "type": "number"
          },
          "selectionDays": {
           "type": "number"
          },
          "qualityCategories": {
           "type": "array",
           "items": {
            "type": "string"
           }
          },
          "toleranceDays": {
           "type": "number"
          }
         },
         "required": [
          "discountPercent",
          "leastIndicators",
          "selectionMedianDays",
          "selectionDays",
          "qualityCategories",
          "toleranceDays"
         ]
        },
        "trend": {
         "type": "object",
         "properties": {
          "months": {
           "type": "number"
          },
          "lagMonths": {
           "type": "number"
          },
          "leastCustomers": {
           "type": "number"
          }
         },
         "required": [
          "months",
          "lagMonths",
          "leastCustomers"
         ]
        },
        "curve": {
         "type": "object",
         "properties": {
          "satisfied": {
           "type": "number"
          },
          "loyal": {
           "type": "number"
          },
          "apostle": {
           "type": "object",
           "properties": {
            "satisfied": {
             "type": "number"
            },
            "loyal": {
             "type": "number"
            }
           },
           "required": [
            "satisfied",
            "loyal"
           ]
          },
          "terrorist": {
           "type": "object",
           "properties": {
            "recommendation": {
             "type": "number"
            },
            "satisfied": {
             "type": "number"
            }
           },
           "required": [
            "recommendation",
            "satisfied"
           ]
          }
         },
         "required": [
          "satisfied",
          "loyal",
          "apostle",
          "terrorist"
         ]
        }
       },
       "required": [
        "types",
        "answerDays",
        "csatAnswers",
        "promoterFrom",
        "detractorUpTo",
        "acsiWeights",
        "index",
        "trend",
        "curve"
       ]
      },
      "value": {
       "type": "object",
       "properties": {
        "windowMonths": {
         "type": "number"
        },
        "recencyMonths": {
         "type": "array",
         "items": {
          "type": "number"
         }
        },
        "frequency": {
         "type": "array",
         "items": {
          "type": "number"
         }
        },
        "monetaryMajor": {
         "type": "array",
         "items": {
          "type": "number"
         }
        },
        "highScore": {
         "type": "number"
        },
        "marginRate": {
         "type": "number"
        },
        "discountRate": {
         "type": "number"
        },
        "pyramid": {
         "type": "object",
         "properties": {
          "shares": {
           "type": "array",
           "items": {
            "type": "number"
           }
          }
         },
         "required": [
          "shares"
         ]
        },
        "contribution": {
         "type": "object",
         "properties": {
          "best": {
           "type": "number"
          },
          "middle": {
           "type": "number"
          }
         },
         "required": [
          "best",
          "middle"
         ]
        },
        "importance": {
         "type": "object",
         "properties": {
          "vip": {
           "type": "number"
          },
          "important": {
           "type": "number"
          }
         },
         "required": [
          "vip",
          "important"
         ]
        }
       },
       "required": [
        "windowMonths",
        "recencyMonths",
        "frequency",
        "monetaryMajor",
        "highScore",
        "marginRate",
        "discountRate",
        "pyramid",
        "contribution",
        "importance"
       ]
      },
      "points": {
       "type": "object",
       "properties": {
        "expiryMonths": {
         "type": "number"
        },
        "warningDays": {
         "type": "number"
        }
       },
       "required": [
        "expiryMonths",
        "warningDays"
       ]
      },
      "campaigns": {
       "type": "object",
       "properties": {
        "responseDays": {
         "type": "number"
        }
       },
       "required": [
        "responseDays"
       ]
      },
      "visits": {
       "type": "object",
       "properties": {
        "visitDays": {
         "type": "number"
        },
        "graceDays": {
         "type": "number"
        },
        "repeatDays": {
         "type": "number"
        }
       },
       "required": [
        "visitDays",
        "graceDays",
        "repeatDays"
       ]
      },
      "complaints": {
       "type": "object",
       "properties": {
        "assessmentHours": {
         "type": "number"
        },
        "proposalHours": {
         "type": "number"
        },
        "implementationDays": {
         "type": "number"
        },
        "followUpDays": {
         "type": "number"
        },
        "reopenDays": {
         "type": "number"
        },
        "refusalsToEscalate": {
         "type": "number"
        },
        "urgentHours": {
         "type": "number"
        },
        "repurchaseDays": {
         "type": "number"
        },
        "csatAtLeast": {
         "type": "number"
        }
       },
       "required": [
        "assessmentHours",
        "proposalHours",
        "implementationDays",
        "followUpDays",
        "reopenDays",
        "refusalsToEscalate",
        "urgentHours",
        "repurchaseDays",
        "csatAtLeast"
       ]
      },
      "churn": {
       "type": "object",
       "properties": {
        "csatAtMost": {
         "type": "number"
        },
        "weights": {
         "type": "object",
         "properties": {
          "optOut": {
           "type": "number"
          },
          "spend": {
           "type": "number"
          },
          "complaint": {
           "type": "number"
          },
          "satisfaction": {
           "type": "number"
          },
          "complaints": {
           "type": "number"
          },
          "cashedOut": {
           "type": "number"
          }
         },
         "required": [
          "optOut",
          "spend",
          "complaint",
          "satisfaction",
          "complaints",
          "cashedOut"
         ]
        },
        "complaintWindowDays": {
         "type": "number"
        },
        "complaintsAtLeast": {
         "type": "number"
        },
        "satisfactionFall": {
         "type": "number"
        },
        "spendWindowDays": {
         "type": "number"
        },
        "spendShare": {
         "type": "number"
        },
        "cashedOutShare": {
         "type": "number"
        },
        "yellowFrom": {
         "type": "number"
        },
        "redFrom": {
         "type": "number"
        }
       },
       "required": [
        "csatAtMost",
        "weights",
        "complaintWindowDays",
        "complaintsAtLeast",
        "satisfactionFall",
        "spendWindowDays",
        "spendShare",
        "cashedOutShare",
        "yellowFrom",
        "redFrom"
       ]
      },
      "behaviour": {
       "type": "object",
       "properties": {
        "windowMonths": {
         "type": "number"
        },
        "discountPercent": {
         "type": "number"
        },
        "sensitiveShare": {
         "type": "number"
        },
        "loyaltyClass": {
         "type": "object",
         "properties": {
          "tenureDays": {
           "type": "number"
          },
          "frequencyScore": {
           "type": "number"
          },
          "loyaltyIndex": {
           "type": "number"
          },
          "recentDays": {
           "type": "number"
          },
          "regularPurchases": {
           "type": "number"
          },
          "regularDays": {
           "type": "number"
          },
          "newDays": {
           "type": "number"
          },
          "recencyScore": {
           "type": "number"
          }
         },
         "required": [
          "tenureDays",
          "frequencyScore",
          "loyaltyIndex",
          "recentDays",
          "regularPurchases",
          "regularDays",
          "newDays",
          "recencyScore"
         ]
        },
        "crossSellCustomers": {
         "type": "number"
        }
       },
       "required": [
        "windowMonths",
        "discountPercent",
        "sensitiveShare",
        "loyaltyClass",
        "crossSellCustomers"
       ]
      },
      "contacts": {
       "type": "object",
       "properties": {
        "weights": {
         "type": "object",
         "properties": {
          "purchase": {
           "type": "number"
          },
          "twoWay": {
           "type": "number"
          },
          "inbound": {
           "type": "number"
          },
          "outbound": {
           "type": "number"
          }
         },
         "required": [
          "purchase",
          "twoWay",
          "inbound",
          "outbound"
         ]
        },
        "halfLifeDays": {
         "type": "number"
        },
        "closeFrom": {
         "type": "number"
        },
        "mediumFrom": {
         "type": "number"
        },
        "activeDays": {
         "type": "number"
        },
        "activationDays": {
         "type": "number"
        }
       },
       "required": [
        "weights",
        "halfLifeDays",
        "closeFrom",
        "mediumFrom",
        "activeDays",
        "activationDays"
       ]
      },
      "opportunities": {
       "type": "object",
       "properties": {
        "idleMinutes": {
         "type": "object",
         "properties": {
          "browsed": {
           "type": "number"
          },
          "enquired": {
           "type": "number"
          },
          "ordered": {
           "type": "number"
          }
         },
         "required": [
          "browsed",
          "enquired",
          "ordered"
         ]
        }
       },
       "required": [
        "idleMinutes"
       ]
      },
      "account": {
       "type": "object",
       "properties": {
        "pointsPerLateDay": {
         "type": "number"
        },
        "pointsPerDefault": {
         "type": "number"
        },
        "defaultDays": {
         "type": "number"
        },
        "goodCredit": {
         "type": "number"
        },
        "badCredit": {
         "type": "number"
        },
        "rejectedComplaints": {
         "type": "number"
        },
        "rejectedDays": {
         "type": "number"
        }
       },
       "required": [
        "pointsPerLateDay",
        "pointsPerDefault",
        "defaultDays",
        "goodCredit",
        "badCredit",
        "rejectedComplaints",
        "rejectedDays"
       ]
      },
      "winBack": {
       "type": "object",
       "properties": {
        "successDays": {
         "type": "number"
        },
        "callWithinHours": {
         "type": "number"
        },
        "plays": {
         "type": "object",
         "properties": {
          "KEY_TOP": {
           "type": "string",
           "enum": [
            "AUTOMATED",
            "NONE",
            "OFFER",
            "PERSONAL_CALL"
           ]
          },
          "KEY_SECOND": {
           "type": "string",
           "enum": [
            "AUTOMATED",
            "NONE",
            "OFFER",
            "PERSONAL_CALL"
           ]
          },
          "ORDINARY": {
           "type": "string",
           "enum": [
            "AUTOMATED",
            "NONE",
            "OFFER",
            "PERSONAL_CALL"
           ]
          },
          "SMALL": {
           "type": "string",
           "enum": [
            "AUTOMATED",
            "NONE",
            "OFFER",
            "PERSONAL_CALL"
           ]
          },
          "UNRANKED": {
           "type": "string",
           "enum": [
            "AUTOMATED",
            "NONE",
            "OFFER",
            "PERSONAL_CALL"
           ]
          }
         },
         "required": [
          "KEY_TOP",
          "KEY_SECOND",
          "ORDINARY",
          "SMALL",
          "UNRANKED"
         ]
        }
       },
       "required": [
        "successDays",
        "callWithinHours",
        "plays"
       ]
      },
      "care": {
       "type": "object",
       "properties": {
        "beforePurchaseDays": {
         "type": "number"
        },
        "afterPurchaseDays": {
         "type": "number"
        },
        "afterComplaintDays": {
         "type": "number"
        },
        "renewalDays": {
         "type": "number"
        },
        "lapseDays": {
         "type": "number"
        }
       },
       "required": [
        "beforePurchaseDays",
        "afterPurchaseDays",
        "afterComplaintDays",
        "renewalDays",
        "lapseDays"
       ]
      },
      "journey": {
       "type": "object",
       "properties": {
        "convertDays": {
         "type": "number"
        },
        "keepDays": {
         "type": "number"
        }
       },
       "required": [
        "convertDays",
        "keepDays"
       ]
      },
      "lifecycle": {
       "type": "object",
       "properties": {
        "complaints": {
         "type": "object",
         "properties": {
          "least": {
           "type": "number"
          },
          "windowDays": {
           "type": "number"
          },
          "csatAtMost": {
           "type": "number"
          }
         },
         "required": [
          "least",
          "windowDays",
          "csatAtMost"
         ]
        },
        "formation": {
         "type": "object",
         "properties": {
          "purchases": {
           "type": "number"
          },
          "windowDays": {
           "type": "number"
          }
         },
         "required": [
          "purchases",
          "windowDays"
         ]
        },
        "cycleGaps": {
         "type": "object",
         "properties": {
          "least": {
           "type": "number"
          },
          "most": {
           "type": "number"
          }
         },
         "required": [
          "least",
          "most"
         ]
        },
        "dormantCycles": {
         "type": "number"
        },
        "lostCycles": {
         "type": "number"
        },
        "dormantDays": {
         "type": "object",
         "properties": {
          "least": {
           "type": "number"
          },
          "most": {
           "type": "number"
          },
          "unknown": {
           "type": "number"
          }
         },
         "required": [
          "least",
          "most",
          "unknown"
         ]
        },
        "lostDays": {
         "type": "object",
         "properties": {
          "least": {
           "type": "number"
          },
          "most": {
           "type": "number"
          },
          "unknown": {
           "type": "number"
          }
         },
         "required": [
          "least",
          "most",
          "unknown"
         ]
        },
        "spendFall": {
         "type": "object",
         "properties": {
          "windowDays": {
           "type": "number"
          },
          "share": {
           "type": "number"
          },
          "tenureDays": {
           "type": "number"
          }
         },
         "required": [
          "windowDays",
          "share",
          "tenureDays"
         ]
        },
        "stable": {
         "type": "object",
         "properties": {
          "purchases": {
           "type": "number"
          },
          "tenureDays": {
           "type": "number"
          },
          "windowMonths": {
           "type": "number"
          }
         },
         "required": [
          "purchases",
          "tenureDays",
          "windowMonths"
         ]
        },
        "newBusiness": {
         "type": "object",
         "properties": {
          "windowDays": {
           "type": "number"
          },
          "tenureDays": {
           "type": "number"
          }
         },
         "required": [
          "windowDays",
          "tenureDays"
         ]
        }
       },
       "required": [
        "complaints",
        "formation",
        "cycleGaps",
        "dormantCycles",
        "lostCycles",
        "dormantDays",
        "lostDays",
        "spendFall",
        "stable",
        "newBusiness"
       ]
      },
      "loyalty": {
       "type": "object",
       "properties": {
        "patron": {
         "type": "object",
         "properties": {
          "purchases": {
           "type": "number"
          },
          "windowMonths": {
           "type": "number"
          }
         },
         "required": [
          "purchases",
          "windowMonths"
         ]
        },
        "supporter": {
         "type": "object",
         "properties": {
          "purchases": {
           "type": "number"
          },
          "windowMonths": {
           "type": "number"
          }
         },
         "required": [
          "purchases",
          "windowMonths"
         ]
        },
        "missedReviews": {
         "type": "number"
        }
       },
       "required": [
        "patron",
        "supporter",
        "missedReviews"
       ]
      },
      "businessTimeZone": {
       "type": "string"
      },
      "baseCurrency": {
       "type": "string"
      },
      "minorUnitsPerMajor": {
       "type": "number"
      },
      "ratesToBase": {
       "type": "object",
       "additionalProperties": {
        "type": "string"
       }
      },
      "ladder": {
       "type": "object",
       "properties": {
        "supporterSatisfaction": {
         "type": "number"
        },
        "advocate": {
         "type": "object",
         "properties": {
          "referrals": {
           "type": "number"
          },
          "windowMonths": {
           "type": "number"
          }
         },
         "required": [
          "referrals",
          "windowMonths"
         ]
        },
        "downgrade": {
         "type": "string",
         "enum": [
          "BALANCE",
          "ONE_RUNG"
         ]
        },
        "rungs": {
         "type": "array",
         "items": {
          "type": "object",
          "properties": {
           "benefits": {
            "type": "array",
            "items": {
             "type": "string"
            }
           },
           "pointsMultiplier": {
            "type": "number"
           }
          },
          "required": [
           "benefits",
           "pointsMultiplier"
          ]
         }
        }
       },
       "required": [
        "supporterSatisfaction",
        "advocate",
        "downgrade",
        "rungs"
       ]
      },
      "pricing": {
       "type": "object",
       "properties": {
        "customer": {
         "type": "object",
         "properties": {
          "levels": {
           "type": "array",
           "items": {
            "type": "number"
           }
          },
          "tiers": {
           "type": "object",
           "properties": {
            "KEY_TOP": {
             "type": "number"
            },
            "KEY_SECOND": {
             "type": "number"
            },
            "ORDINARY": {
             "type": "number"
            },
            "SMALL": {
             "type": "number"
            },
            "UNRANKED": {
             "type": "number"
            }
           },
           "required": [
            "KEY_TOP",
            "KEY_SECOND",
            "ORDINARY",
            "SMALL",
            "UNRANKED"
           ]
          }
         },
         "required": [
          "levels",
          "tiers"
         ]
        },
        "volume": {
         "type": "array",
         "items": {
          "type": "object",
          "properties": {
           "from": {
            "type": "number"
           },
           "factor": {
            "type": "number"
           }
          },
          "required": [
           "from",
           "factor"
          ]
         }
        },
        "paymentTerm": {
         "type": "array",
         "items": {
          "type": "object",
          "properties": {
           "factor": {
            "type": "number"
           },
           "upToDays": {
            "type": "number"
           }
          },
          "required": [
           "factor",
           "upToDays"
          ]
         }
        },
        "season": {
         "type": "array",
         "items": {
          "type": "number"
         }
        }
       },
       "required": [
        "customer",
        "volume",
        "paymentTerm",
        "season"
       ]
      },
      "prediction": {
       "type": "object",
       "properties": {
        "unitDays": {
         "type": "number"
        },
        "decimals": {
         "type": [
          "null",
          "number"
         ]
        },
        "horizonUnits": {
         "type": "number"
        },
        "unitsPerYear": {
         "type": "number"
        },
        "fit": {
         "type": "object",
         "properties": {
          "customers": {
           "type": "number"
          },
          "repeaters": {
           "type": "number"
          }
         },
         "required": [
          "customers",
          "repeaters"
         ]
        },
        "matrix": {
         "type": "object",
         "properties": {
          "highFrom": {
           "type": "number"
          },
          "cutsMajor": {
           "anyOf": [
            {
             "type": "null"
            },
            {
             "type": "object",
             "properties": {
              "x": {
               "type": "number"
              },
              "y": {
               "type": "number"
              }
             },
             "required": [
              "x",
              "y"
             ]
            }
           ]
          }
         },
         "required": [
          "highFrom",
          "cutsMajor"
         ]
        }
       },
       "required": [
        "unitDays",
        "decimals",
        "horizonUnits",
        "unitsPerYear",
        "fit",
        "matrix"
       ]
      },
      "refit": {
       "type": "object",
       "properties": {
        "everyDays": {
         "type": "number"
        }
       },
       "required": [
        "everyDays"
       ]
      },
      "composition": {
       "type": "object",
       "properties": {
        "standardServiceCostMajor": {
         "type": "number"
        },
        "referralSavingMajor": {
         "type": "number"
        },
        "winBackBudgetMajor": {
         "type": "number"
        },
        "serviceWindowDays": {
         "type": "number"
        },
        "scorecard": {
         "type": "object",
         "properties": {
          "learning": {
           "type": "number"
          },
          "finance": {
           "type": "number"
          },
          "market": {
           "type": "number"
          },
          "management": {
           "type": "number"
          }
         },
         "required": [
          "learning",
          "finance",
          "market",
          "management"
         ]
        }
       },
       "required": [
        "standardServiceCostMajor",
        "referralSavingMajor",
        "winBackBudgetMajor",
        "serviceWindowDays",
        "scorecard"
       ]
      },
      "marketing": {
       "type": "object",
       "properties": {
        "leastCustomers": {
         "type": "number"
        },
        "bestShare": {
         "type": "number"
        },
        "valueDifference": {
         "type": "number"
        },
        "leastOrders": {
         "type": "number"
        },
        "needDifference": {
         "type": "number"
        }
       },
       "required": [
        "leastCustomers",
        "bestShare",
        "valueDifference",
        "leastOrders",
        "needDifference"
       ]
      },
      "retention": {
       "type": "object",
       "properties": {
        "bonds": {
         "type": "array",
         "items": {
          "type": "object",
          "properties": {
           "benefit": {
            "type": "string"
           },
           "bond": {
            "type": "string",
            "enum": [
             "FINANCIAL",
             "SOCIAL",
             "STRUCTURAL"
            ]
           }
          },
          "required": [
           "benefit",
           "bond"
          ]
         }
        }
       },
       "required": [
        "bonds"
       ]
      }
     },
     "required": [
      "version",
      "clock",
      "channel",
      "satisfaction",
      "value",
      "points",
      "campaigns",
      "visits",
      "complaints",
      "churn",
      "behaviour",
      "contacts",
      "opportunities",
      "account",
      "winBack",
      "care",
      "journey",
      "lifecycle",
      "loyalty",
      "businessTimeZone",
      "baseCurrency",
      "minorUnitsPerMajor",
      "ratesToBase",
      "ladder",
      "pricing",
      "prediction",
      "refit",
      "composition",
      "marketing",
      "retention"
     ]
    },
    "adopted": {
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
        "at": {
         "type": "string"
        },
        "by": {
         "type": "string"
        }
       },
       "required": [
        "eventId",
        "at",
        "by"
       ]
      }
     ]
    }
   },
   "required": [
    "policy",
    "adopted"
   ]
  },
  "ArmFigures": {
   "description": "An arm of a campaign.",
   "type": "object",
   "properties": {
    "customers": {
     "type": "number"
    },
    "responded": {
     "type": "number",
     "description": "Did what the campaign was for, or bought in answer to it, in time."
    },
    "purchased": {
     "type": "number",
     "description": "Bought anything in time."
    }
   },
   "required": [
    "customers",
    "responded",
    "purchased"
   ]
  },
  "AssessmentReport": {
   "type": "object",
   "properties": {
    "buyers": {
     "type": "number",
     "description": "Buyers who were ranked."
    },
    "best": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "customerId": {
        "type": "string"
       },
       "profit": {
        "type": "number"
       },
       "influence": {
        "type": "number"
       },
       "loyalty": {
        "type": [
         "null",
         "number"
        ],
        "description": "Among those whose loyalty index is known; `null` for the others."
       },
       "potential": {
        "type": [
         "null",
         "number"
        ]
       }
      },
      "required": [
       "customerId",
       "profit",
       "influence",
       "loyalty",
       "potential"
      ]
     }
    },
    "asOf": {
     "type": [
      "null",
      "string"
     ],
     "description": "The business day that it is as of; `null` while nothing has happened."
    },
    "policyVersion": {
     "type": "number"
    }
   },
   "required": [
    "buyers",
    "best",
    "asOf",
    "policyVersion"
   ]
  },
  "BehaviourReport": {
   "type": "object",
   "properties": {
    "customers": {
     "type": "number",
     "description": "Everybody known, by the labels of the customer filter (客户过滤) and by the formation of loyalty."
    },
    "labels": {
     "$ref": "#/components/schemas/Counts"
    },
    "formations": {
     "$ref": "#/components/schemas/Counts"
    },
    "classes": {
     "$ref": "#/components/schemas/Counts",
     "description": "Of those registered, touched or sold to."
    },
    "priceSensitivity": {
     "$ref": "#/components/schemas/Counts",
     "description": "HIGH, LOW, and UNKNOWN of whom nothing was spent in the window: of all, while no order ever had a discount."
    },
    "buyers": {
     "type": "number"
    },
    "orders": {
     "type": "number"
    },
    "refundedOrders": {
     "type": "number",
     "description": "Orders wholly refunded: they count for nothing else."
    },
    "discountedOrders": {
     "type": "number",
     "description": "Orders with a discount on some line."
    },
    "asOf": {
     "type": [
      "null",
      "string"
     ],
     "description": "The business day that it is as of; `null` while nothing has happened."
    },
    "policyVersion": {
     "type": "number"
    }
   },
   "required": [
    "customers",
    "labels",
    "formations",
    "classes",
    "priceSensitivity",
    "buyers",
    "orders",
    "refundedOrders",
    "discountedOrders",
    "asOf",
    "policyVersion"
   ]
  },
  "BuyingCentreReport": {
   "type": "object",
   "properties": {
    "asked": {
     "type": "number",
     "description": "Organisations, and whoever else has contacts."
    },
    "contacts": {
     "type": "number"
    },
    "roles": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/RoleCoverage"
     }
    },
    "asOf": {
     "type": [
      "null",
      "string"
     ],
     "description": "The business day that it is as of; `null` while nothing has happened."
    },
    "policyVersion": {
     "type": "number"
    }
   },
   "required": [
    "asked",
    "contacts",
    "roles",
    "asOf",
    "policyVersion"
   ]
  },
  "CalculatorsBrandSwitching": {
   "description": "CLV with spend allocation, in the unit of money of `spend`.",
   "type": "object",
   "properties": {
    "inputs": {
     "type": "object",
     "properties": {
      "switching": {
       "type": "array",
       "items": {
        "type": "array",
        "items": {
         "type": "number"
        }
       }
      },
      "lastBrand": {
       "type": "number",
       "description": "Index of the brand that the customer bought last."
      },
      "ownBrand": {
       "type": "number",
       "description": "Index of the brand whose value it is."
      },
      "spend": {
       "type": "number",
       "description": "v: spend of a purchase, of any brand, in one unit of money."
      },
      "margin": {
       "type": "number",
       "description": "π: share of spend that is margin."
      },
      "purchasesPerYear": {
       "type": "number",
       "description": "f: purchases a year, of any brand."
      },
      "annualRate": {
       "type": "number",
       "description": "d: rate of discount of a year."
      },
      "purchases": {
       "type": "number",
       "description": "How many purchases ahead."
      },
      "withLast": {
       "type": "boolean",
       "description": "Counts the purchase at t = 0, of `lastBrand`, too."
      }
     },
     "required": [
      "switching",
      "lastBrand",
      "ownBrand",
      "spend",
      "margin",
      "purchasesPerYear",
      "annualRate",
      "purchases",
      "withLast"
     ]
    },
    "value": {
     "type": "number"
    },
    "ignoringSwitching": {
     "type": "number",
     "description": "The value of a customer who never buys another brand, after one of ours."
    },
    "longRunShares": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "array",
       "items": {
        "type": "number"
       }
      }
     ],
     "description": "Share of purchases that each brand tends to; `null` where it depends on who sold last."
    },
    "drivers": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "input": {
        "type": "string"
       },
       "low": {
        "type": "number",
        "description": "The result with the input one step lower and one higher."
       },
       "high": {
        "type": "number"
       },
       "elasticity": {
        "type": [
         "null",
         "number"
        ],
        "description": "% by which the result moves when the input moves by 1%; `null` where the input or the result is 0."
       }
      },
      "required": [
       "input",
       "low",
       "high",
       "elasticity"
      ]
     }
    }
   },
   "required": [
    "inputs",
    "value",
    "ignoringSwitching",
    "longRunShares",
    "drivers"
   ]
  },
  "CalculatorsChannelMember": {
   "type": "object",
   "properties": {
    "scores": {
     "type": "object",
     "properties": {
      "credit": {
       "type": [
        "null",
        "number"
       ]
      },
      "capital": {
       "type": [
        "null",
        "number"
       ]
      },
      "coverage": {
       "type": [
        "null",
        "number"
       ]
      },
      "fulfilment": {
       "type": [
        "null",
        "number"
       ]
      }
     },
     "required": [
      "credit",
      "capital",
      "coverage",
      "fulfilment"
     ],
     "description": "Each criterion 0–100; `null` where it is not known, or nothing was assigned or planned."
    },
    "total": {
     "type": [
      "null",
      "number"
     ],
     "description": "Mean of those that are known, by weight; `null` where there are none."
    },
    "asOf": {
     "type": [
      "null",
      "string"
     ],
     "description": "The business day that it is as of; `null` while nothing has happened."
    },
    "policyVersion": {
     "type": "number"
    }
   },
   "required": [
    "scores",
    "total",
    "asOf",
    "policyVersion"
   ]
  },
  "CalculatorsClv": {
   "description": "CLV without spend allocation, in the unit of money of the inputs.",
   "type": "object",
   "properties": {
    "model": {
     "type": "string",
     "enum": [
      "contribution",
      "income",
      "profit"
     ]
    },
    "incomeReading": {
     "anyOf": [
      {
       "type": "string",
       "enum": [
        "COST_OMITTED",
        "FIRST_PURCHASE_AT_END_OF_YEAR_ONE",
        "FIRST_PURCHASE_IN_YEAR_ONE",
        "FIRST_PURCHASE_REPEATS",
        "INCREASE_ACCUMULATES",
        "INCREASE_EACH_YEAR",
        "PAID_AT_START_OF_YEAR",
        "SALES_GROW",
        "SALES_GROW_BESIDE_FIRST_PURCHASE",
        "SALES_GROW_FROM_YEAR_ONE",
        "SALES_GROW_PAID_AT_START_OF_YEAR",
        "UNDISCOUNTED"
       ]
      },
      {
       "type": "null"
      }
     ],
     "description": "Of model 1; `null` for the others."
    },
    "inputs": {
     "type": "object",
     "properties": {
      "margin": {
       "type": "number",
       "description": "m: share of revenue that is profit."
      },
      "years": {
       "type": "number",
       "description": "n: years that the customer stays."
      },
      "acquisitionCost": {
       "type": "number",
       "description": "C₀: cost of acquiring the customer, at time 0."
      },
      "firstPurchase": {
       "type": "number",
       "description": "P₀: price of the first product bought, at time 0."
      },
      "annualIncrease": {
       "type": "number",
       "description": "In: increase of income a year."
      },
      "annualCost": {
       "type": "number",
       "description": "Cs: cost of keeping the customer, a year."
      },
      "rate": {
       "type": "number",
       "description": "r: rate of discount of a year."
      },
      "retention": {
       "type": "number"
      }
     },
     "required": [
      "margin",
      "years",
      "acquisitionCost",
      "firstPurchase",
      "annualIncrease",
      "annualCost",
      "rate",
      "retention"
     ]
    },
    "value": {
     "type": "number"
    },
    "reconstruction": {
     "const": true,
     "description": "The textbook's own formula was not found: each model is read from its title."
    },
    "readings": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "incomeReading": {
        "type": "string",
        "enum": [
         "COST_OMITTED",
         "FIRST_PURCHASE_AT_END_OF_YEAR_ONE",
         "FIRST_PURCHASE_IN_YEAR_ONE",
         "FIRST_PURCHASE_REPEATS",
         "INCREASE_ACCUMULATES",
         "INCREASE_EACH_YEAR",
         "PAID_AT_START_OF_YEAR",
         "SALES_GROW",
         "SALES_GROW_BESIDE_FIRST_PURCHASE",
         "SALES_GROW_FROM_YEAR_ONE",
         "SALES_GROW_PAID_AT_START_OF_YEAR",
         "UNDISCOUNTED"
        ]
       },
       "letter": {
        "type": "string"
       },
       "value": {
        "type": "number"
       }
      },
      "required": [
       "incomeReading",
       "letter",
       "value"
      ]
     },
     "description": "Of model 1: every reading."
    },
    "drivers": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "input": {
        "type": "string"
       },
       "low": {
        "type": "number",
        "description": "The result with the input one step lower and one higher."
       },
       "high": {
        "type": "number"
       },
       "elasticity": {
        "type": [
         "null",
         "number"
        ],
        "description": "% by which the result moves when the input moves by 1%; `null` where the input or the result is 0."
       }
      },
      "required": [
       "input",
       "low",
       "high",
       "elasticity"
      ]
     },
     "description": "What drives the value (驱动因素), the strongest first: one input at a time by 1%."
    }
   },
   "required": [
    "model",
    "incomeReading",
    "inputs",
    "value",
    "reconstruction",
    "readings",
    "drivers"
   ]
  },
  "CalculatorsPrice": {
   "type": "object",
   "properties": {
    "unitPrice": {
     "type": "number",
     "description": "Of one piece; minor units."
    },
    "factors": {
     "type": "object",
     "properties": {
      "customer": {
       "type": "number"
      },
      "volume": {
       "type": "number"
      },
      "paymentTerm": {
       "type": "number"
      },
      "season": {
       "type": "number"
      }
     },
     "required": [
      "customer",
      "volume",
      "paymentTerm",
      "season"
     ]
    },
    "atCost": {
     "type": "boolean",
     "description": "Whether the unit cost decided, not the factors."
    },
    "asOf": {
     "type": [
      "null",
      "string"
     ],
     "description": "The business day that it is as of; `null` while nothing has happened."
    },
    "policyVersion": {
     "type": "number"
    }
   },
   "required": [
    "unitPrice",
    "factors",
    "atCost",
    "asOf",
    "policyVersion"
   ]
  },
  "CampaignFigures": {
   "type": "object",
   "properties": {
    "campaignId": {
     "type": "string"
    },
    "treated": {
     "$ref": "#/components/schemas/ArmFigures"
    },
    "control": {
     "$ref": "#/components/schemas/ArmFigures"
    },
    "response": {
     "anyOf": [
      {
       "type": "object",
       "properties": {
        "estimable": {
         "const": true
        },
        "differencePp": {
         "type": "number",
         "description": "Percentage points."
        },
        "z": {
         "type": "number",
         "description": "Of the two-sided z-test: beyond ±1.96 chance alone gives one in twenty."
        },
        "intervalPp": {
         "type": "array",
         "prefixItems": [
          {
           "type": "number"
          },
          {
           "type": "number"
          }
         ],
         "minItems": 2,
         "maxItems": 2,
         "description": "95% interval of the difference, percentage points."
        }
       },
       "required": [
        "estimable",
        "differencePp",
        "z",
        "intervalPp"
       ]
      },
      {
       "type": "object",
       "properties": {
        "estimable": {
         "const": false
        },
        "code": {
         "type": "string",
         "description": "EFFECT.NO_CONTROL, EFFECT.NO_TREATED or EFFECT.NO_VARIATION."
        }
       },
       "required": [
        "estimable",
        "code"
       ]
      }
     ],
     "description": "By responses: a control group that was never asked can hardly give any."
    },
    "purchase": {
     "anyOf": [
      {
       "type": "object",
       "properties": {
        "estimable": {
         "const": true
        },
        "differencePp": {
         "type": "number",
         "description": "Percentage points."
        },
        "z": {
         "type": "number",
         "description": "Of the two-sided z-test: beyond ±1.96 chance alone gives one in twenty."
        },
        "intervalPp": {
         "type": "array",
         "prefixItems": [
          {
           "type": "number"
          },
          {
           "type": "number"
          }
         ],
         "minItems": 2,
         "maxItems": 2,
         "description": "95% interval of the difference, percentage points."
        }
       },
       "required": [
        "estimable",
        "differencePp",
        "z",
        "intervalPp"
       ]
      },
      {
       "type": "object",
       "properties": {
        "estimable": {
         "const": false
        },
        "code": {
         "type": "string",
         "description": "EFFECT.NO_CONTROL, EFFECT.NO_TREATED or EFFECT.NO_VARIATION."
        }
       },
       "required": [
        "estimable",
        "code"
       ]
      }
     ],
     "description": "By purchases of any kind, which both arms can make: the fair comparison."
    }
   },
   "required": [
    "campaignId",
    "treated",
    "control",
    "response",
    "purchase"
   ]
  },
  "CampaignsReport": {
   "type": "object",
   "properties": {
    "responseDays": {
     "type": "number"
    },
    "campaigns": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/CampaignFigures"
     },
     "description": "In the order of their ids."
    },
    "asOf": {
     "type": [
      "null",
      "string"
     ],
     "description": "The business day that it is as of; `null` while nothing has happened."
    },
    "policyVersion": {
     "type": "number"
    }
   },
   "required": [
    "responseDays",
    "campaigns",
    "asOf",
    "policyVersion"
   ]
  },
  "CareDueReport": {
   "type": "object",
   "properties": {
    "customers": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/DueForCare"
     }
    },
    "more": {
     "type": "array",
     "items": {
      "type": "string",
      "enum": [
       "AFTER_COMPLAINT",
       "AFTER_PURCHASE",
       "BEFORE_PURCHASE",
       "RENEWAL"
      ]
     },
     "description": "Types of which more customers are due than are named."
    },
    "asOf": {
     "type": [
      "null",
      "string"
     ],
     "description": "The business day that it is as of; `null` while nothing has happened."
    },
    "policyVersion": {
     "type": "number"
    }
   },
   "required": [
    "customers",
    "more",
    "asOf",
    "policyVersion"
   ]
  },
  "ChurnReport": {
   "type": "object",
   "properties": {
    "buyers": {
     "type": "number",
     "description": "Who has a purchase to lose."
    },
    "bands": {
     "$ref": "#/components/schemas/Counts"
    },
    "asOf": {
     "type": [
      "null",
      "string"
     ],
     "description": "The business day that it is as of; `null` while nothing has happened."
    },
    "policyVersion": {
     "type": "number"
    }
   },
   "required": [
    "buyers",
    "bands",
    "asOf",
    "policyVersion"
   ]
  },
  "Cohort": {
   "description": "Those who began in a month, and what became of them. The percentage leaves out whose time still runs; `null` of none.",
   "type": "object",
   "properties": {
    "month": {
     "type": "string"
    },
    "began": {
     "type": "number"
    },
    "done": {
     "type": "number"
    },
    "missed": {
     "type": "number"
    },
    "open": {
     "type": "number"
    },
    "percent": {
     "type": [
      "null",
      "number"
     ]
    }
   },
   "required": [
    "month",
    "began",
    "done",
    "missed",
    "open",
    "percent"
   ]
  },
  "ComplaintDeadlinesReport": {
   "type": "object",
   "properties": {
    "open": {
     "type": "number"
    },
    "bands": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/DeadlineCount"
     }
    },
    "complaints": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/OpenComplaint"
     },
     "description": "The work queue: the nearest deadline first, ties by severity; the first 500."
    },
    "asOf": {
     "type": [
      "null",
      "string"
     ],
     "description": "The business day that it is as of; `null` while nothing has happened."
    },
    "policyVersion": {
     "type": "number"
    }
   },
   "required": [
    "open",
    "bands",
    "complaints",
    "asOf",
    "policyVersion"
   ]
  },
  "ComplaintsReport": {
   "description": "Complaints of all customers. Percentages are 0–100, and `null` where there is nothing to take them of.",
   "type": "object",
   "properties": {
    "complaints": {
     "type": "number"
    },
    "open": {
     "type": "number"
    },
    "closed": {
     "type": "number"
    },
    "states": {
     "$ref": "#/components/schemas/Counts"
    },
    "causes": {
     "$ref": "#/components/schemas/Counts"
    },
    "breaches": {
     "type": "number",
     "description": "Deadlines that were missed, of closed complaints too."
    },
    "escalations": {
     "type": "number",
     "description": "Complaints that were ever escalated."
    },
    "timelyPercent": {
     "type": [
      "null",
      "number"
     ],
     "description": "Closed without any deadline missed, of those that are closed."
    },
    "upheldPercent": {
     "type": [
      "null",
      "number"
     ],
     "description": "Of those that were judged."
    },
    "reopenPercent": {
     "type": [
      "null",
      "number"
     ],
     "description": "Of those that were ever closed."
    },
    "medianResolutionHours": {
     "type": [
      "null",
      "number"
     ],
     "description": "Hours from receipt to closing; `null` where nothing is closed."
    },
    "repurchasePercent": {
     "type": [
      "null",
      "number"
     ],
     "description": "Of the customers whose upheld complaint was closed: those who bought again within the policy's days."
    },
    "repurchaseOpen": {
     "type": "number",
     "description": "Customers who may still do so: they are left out of the percentage."
    },
    "asOf": {
     "type": [
      "null",
      "string"
     ],
     "description": "The business day that it is as of; `null` while nothing has happened."
    },
    "policyVersion": {
     "type": "number"
    }
   },
   "required": [
    "complaints",
    "open",
    "closed",
    "states",
    "causes",
    "breaches",
    "escalations",
    "timelyPercent",
    "upheldPercent",
    "reopenPercent",
    "medianResolutionHours",
    "repurchasePercent",
    "repurchaseOpen",
    "asOf",
    "policyVersion"
   ]
  },
  "ContactsReport": {
   "description": "Rates are shares 0–1, `null` where there is nothing to divide by.",
   "type": "object",
   "properties": {
    "touches": {
     "type": "object",
     "properties": {
      "twoWay": {
       "$ref": "#/components/schemas/Counts"
      },
      "inbound": {
       "$ref": "#/components/schemas/Counts"
      },
      "outbound": {
       "$ref": "#/components/schemas/Counts"
      }
     },
     "required": [
      "twoWay",
      "inbound",
      "outbound"
     ],
     "description": "Interactions of all time, by direction and channel; and their seconds, as far as known, by channel."
    },
    "seconds": {
     "$ref": "#/components/schemas/Counts"
    },
    "closeness": {
     "$ref": "#/components/schemas/Counts"
    },
    "known": {
     "type": "number",
     "description": "Everybody known, and of them those with a touch or purchase within the policy's days."
    },
    "active": {
     "type": "number"
    },
    "activeRate": {
     "type": [
      "null",
      "number"
     ]
    },
    "activated": {
     "type": "number",
     "description": "Registered customers who had their time to buy, and did; those whose time still runs are in neither."
    },
    "missed": {
     "type": "number"
    },
    "open": {
     "type": "number"
    },
    "activationRate": {
     "type": [
      "null",
      "number"
     ]
    },
    "optedOut": {
     "type": "number"
    },
    "representatives": {
     "$ref": "#/components/schemas/Counts",
     "description": "Customers by dedicated representative."
    },
    "asOf": {
     "type": [
      "null",
      "string"
     ],
     "description": "The business day that it is as of; `null` while nothing has happened."
    },
    "policyVersion": {
     "type": "number"
    }
   },
   "required": [
    "touches",
    "seconds",
    "closeness",
    "known",
    "active",
    "activeRate",
    "activated",
    "missed",
    "open",
    "activationRate",
    "optedOut",
    "representatives",
    "asOf",
    "policyVersion"
   ]
  },
  "ContributionCurveReport": {
   "type": "object",
   "properties": {
    "currency": {
     "type": "string"
    },
    "buyers": {
     "type": "number",
     "description": "Customers who bought in the window."
    },
    "net": {
     "type": "number",
     "description": "What they brought in the window, in minor units."
    },
    "points": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/CurvePoint"
     },
     "description": "At most 100, from the best customer to the last; the curve begins at 0, 0."
    },
    "cuts": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "object",
       "properties": {
        "asOf": {
         "type": "string"
        },
        "best": {
         "$ref": "#/components/schemas/CurvePoint"
        },
        "middle": {
         "$ref": "#/components/schemas/CurvePoint"
        }
       },
       "required": [
        "asOf",
        "best",
        "middle"
       ]
      }
     ],
     "description": "Up to which ranks BEST and MIDDLE go by the cuts in force; `null` before the first."
    },
    "asOf": {
     "type": [
      "null",
      "string"
     ],
     "description": "The business day that it is as of; `null` while nothing has happened."
    },
    "policyVersion": {
     "type": "number"
    }
   },
   "required": [
    "currency",
    "buyers",
    "net",
    "points",
    "cuts",
    "asOf",
    "policyVersion"
   ]
  },
  "CountedSegment": {
   "description": "A segment in force, and how many customers belong to it.",
   "type": "object",
   "properties": {
    "segmentId": {
     "type": "string"
    },
    "customers": {
     "type": "number"
    },
    "name": {
     "type": "string"
    },
    "filter": {
     "type": "object",
     "properties": {
      "all": {
       "type": "array",
       "items": {
        "type": "object",
        "properties": {
         "is": {
          "type": [
           "boolean",
           "number",
           "string"
          ]
         },
         "in": {
          "type": "array",
          "items": {
           "type": [
            "boolean",
            "number",
            "string"
           ]
          }
         },
         "atLeast": {
          "type": "number"
         },
         "atMost": {
          "type": "number"
         },
         "field": {
          "type": "string"
         }
        },
        "required": [
         "field"
        ]
       }
      },
      "any": {
       "type": "array",
       "items": {
        "type": "object",
        "properties": {
         "is": {
          "type": [
           "boolean",
           "number",
           "string"
          ]
         },
         "in": {
          "type": "array",
          "items": {
           "type": [
            "boolean",
            "number",
            "string"
           ]
          }
         },
         "atLeast": {
          "type": "number"
         },
         "atMost": {
          "type": "number"
         },
         "field": {
          "type": "string"
         }
        },
        "required": [
         "field"
        ]
       }
      },
      "none": {
       "type": "array",
       "items": {
        "type": "object",
        "properties": {
         "is": {
          "type": [
           "boolean",
           "number",
           "string"
          ]
         },
         "in": {
          "type": "array",
          "items": {
           "type": [
            "boolean",
            "number",
            "string"
           ]
          }
         },
         "atLeast": {
          "type": "number"
         },
         "atMost": {
          "type": "number"
         },
         "field": {
          "type": "string"
         }
        },
        "required": [
         "field"
        ]
       }
      }
     }
    }
   },
   "required": [
    "segmentId",
    "customers",
    "name",
    "filter"
   ]
  },
  "Counts": {
   "type": "object",
   "additionalProperties": {
    "type": "number"
   }
  },
  "CreditReport": {
   "description": "Costs in minor units of `currency`.",
   "type": "object",
   "properties": {
    "currency": {
     "type": "string"
    },
    "customers": {
     "type": "number"
    },
    "bands": {
     "$ref": "#/components/schemas/Counts",
     "description": "GOOD, FAIR, POOR, and UNKNOWN of whom no payment is known."
    },
    "payments": {
     "type": "number"
    },
    "meanDaysLate": {
     "type": [
      "null",
      "number"
     ],
     "description": "Over all payments; `null` where there are none."
    },
    "defaults": {
     "type": "number"
    },
    "costs": {
     "$ref": "#/components/schemas/Counts"
    },
    "asOf": {
     "type": [
      "null",
      "string"
     ],
     "description": "The business day that it is as of; `null` while nothing has happened."
    },
    "policyVersion": {
     "type": "number"
    }
   },
   "required": [
    "currency",
    "customers",
    "bands",
    "payments",
    "meanDaysLate",
    "defaults",
    "costs",
    "asOf",
    "policyVersion"
   ]
  },
  "CrossSellReport": {
   "type": "object",
   "properties": {
    "asOf": {
     "type": [
      "null",
      "string"
     ],
     "description": "The business day that it is as of; `null` while nothing has happened."
    },
    "policyVersion": {
     "type": "number"
    },
    "customers": {
     "type": "number",
     "description": "Customers of whom a category is known: who bought something unknown says nothing of any pair."
    },
    "categories": {
     "type": "number"
    },
    "pairs": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "categories": {
        "type": "array",
        "prefixItems": [
         {
          "type": "string"
         },
         {
          "type": "string"
         }
        ],
        "minItems": 2,
        "maxItems": 2
       },
       "customers": {
        "type": "array",
        "prefixItems": [
         {
          "type": "number"
         },
         {
          "type": "number"
         }
        ],
        "minItems": 2,
        "maxItems": 2
       },
       "both": {
        "type": "number"
       },
       "lift": {
        "type": "number",
        "description": "P(AB) ÷ (P(A)·P(B)): 1 where the one says nothing of the other."
       }
      },
      "required": [
       "categories",
       "customers",
       "both",
       "lift"
      ]
     },
     "description": "Those with enough customers, highest lift first."
    }
   },
   "required": [
    "asOf",
    "policyVersion",
    "customers",
    "categories",
    "pairs"
   ]
  },
  "CurvePoint": {
   "description": "The best customers, up to a rank, and what they bring. Shares are 0–1.",
   "type": "object",
   "properties": {
    "rank": {
     "type": "number"
    },
    "customers": {
     "type": "number"
    },
    "net": {
     "type": "number"
    }
   },
   "required": [
    "rank",
    "customers",
    "net"
   ]
  },
  "Customer360": {
   "description": "A customer from all sides, as of the business now. Instants are ISO 8601, amounts minor units of the base currency.",
   "type": "object",
   "properties": {
    "customerId": {
     "type": "string"
    },
    "asOf": {
     "type": "string"
    },
    "profile": {
     "$ref": "#/components/schemas/Profile"
    },
    "personal": {
     "$ref": "#/components/schemas/PersonalDetails"
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
     },
     "description": "Whom the customer absorbed, and under which merge that can be undone."
    },
    "satisfaction": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/CustomerSatisfaction"
      }
     ]
    },
    "value": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/CustomerValue"
      }
     ]
    },
    "points": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/CustomerPoints"
      }
     ]
    },
    "campaigns": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/CustomerCampaigns"
      }
     ]
    },
    "visits": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/CustomerVisits"
      }
     ]
    },
    "complaints": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/CustomerComplaints"
      }
     ]
    },
    "churn": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/CustomerChurn"
      }
     ]
    },
    "behaviour": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/CustomerBehaviour"
      }
     ]
    },
    "contacts": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/CustomerContacts"
      }
     ]
    },
    "buyingCentre": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/CustomerBuyingCentre"
      }
     ]
    },
    "opportunities": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/CustomerOpportunities"
      }
     ]
    },
    "account": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/CustomerAccount"
      }
     ]
    },
    "winBack": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/CustomerWinBack"
      }
     ]
    },
    "care": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/CustomerCare"
      }
     ]
    },
    "journey": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/CustomerJourney"
      }
     ]
    },
    "lifecycle": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/CustomerLifecycle"
      }
     ]
    },
    "loyalty": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/components/schemas/CustomerLoyalty"
      }
     ]
    }
   },
   "required": [
    "customerId",
    "asOf",
    "profile",
    "personal",
    "merged",
    "satisfaction",
    "value",
    "points",
    "campaigns",
    "visits",
    "complaints",
    "churn",
    "behaviour",
    "contacts",
    "buyingCentre",
    "opportunities",
    "account",
    "winBack",
    "care",
    "journey",
    "lifecycle",
    "loyalty"
   ]
  },
  "CustomerAccount": {
   "description": "A part of a customer, and what held from when on.",
   "type": "object",
   "properties": {
    "credit": {
     "type": [
      "null",
      "number"
     ]
    },
    "band": {
     "type": "string",
     "enum": [
      "FAIR",
      "GOOD",
      "POOR",
      "UNKNOWN"
     ]
    },
    "payments": {
     "type": "number"
    },
    "meanDaysLate": {
     "type": [
      "null",
      "number"
     ]
    },
    "defaults": {
     "type": "number"
    },
    "costs": {
     "type": "object",
     "properties": {
      "ACQUISITION": {
       "type": "number"
      },
      "SERVICE": {
       "type": "number"
      },
      "WINBACK": {
       "type": "number"
      }
     },
     "required": [
      "ACQUISITION",
      "SERVICE",
      "WINBACK"
     ]
    },
    "wallet": {
     "type": "object",
     "properties": {
      "share": {
       "type": [
        "null",
        "number"
       ],
       "description": "0–1; `null` while nobody knows what is spent elsewhere."
      },
      "by": {
       "anyOf": [
        {
         "type": "string",
         "enum": [
          "SPEND",
          "SURVEY"
         ]
        },
        {
         "type": "null"
        }
       ]
      },
      "own": {
       "type": "number",
       "description": "Net spend of the window here, base-currency minor units; and reported spend elsewhere."
      },
      "elsewhere": {
       "type": "number"
      },
      "surveyedOn": {
       "type": [
        "null",
        "string"
       ]
      }
     },
     "required": [
      "share",
      "by",
      "own",
      "elsewhere",
      "surveyedOn"
     ]
    },
    "quality": {
     "type": "string",
     "enum": [
      "BAD",
      "GOOD",
      "NEUTRAL"
     ]
    },
    "qualityInputs": {
     "type": "object",
     "properties": {
      "margin": {
       "type": [
        "null",
        "number"
       ],
       "description": "Net margin of the window, base-currency minor units; `null` where nothing was bought in it."
      },
      "credit": {
       "type": [
        "null",
        "number"
       ]
      },
      "rejectedComplaints": {
       "type": [
        "null",
        "number"
       ],
       "description": "Rejected complaints within the policy's days; `null` while nobody counts them, which meets no condition."
      }
     },
     "required": [
      "margin",
      "credit",
      "rejectedComplaints"
     ]
    },
    "history": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "at": {
        "type": "string"
       },
       "insight": {
        "type": "string"
       }
      },
      "required": [
       "at"
      ],
      "additionalProperties": {}
     },
     "description": "What held from when on, oldest first, and the insight that told so; absent as of an earlier day, which nobody was told of."
    }
   },
   "required": [
    "credit",
    "band",
    "payments",
    "meanDaysLate",
    "defaults",
    "costs",
    "wallet",
    "quality",
    "qualityInputs",
    "history"
   ]
  },
  "CustomerBehaviour": {
   "description": "A part of a customer, and what held from when on.",
   "type": "object",
   "properties": {
    "loyaltyClass": {
     "type": "string",
     "enum": [
      "DORMANT",
      "ESTABLISHED",
      "LOYAL",
      "NEW",
      "POTENTIAL",
      "REGULAR"
     ]
    },
    "priceSensitive": {
     "type": [
      "boolean",
      "null"
     ]
    },
    "orders": {
     "type": "number",
     "description": "All orders, and of them those wholly refunded: they count for nothing else."
    },
    "refundedOrders": {
     "type": "number"
    },
    "gross": {
     "type": "number"
    },
    "net": {
     "type": "number"
    },
    "cycle": {
     "type": [
      "null",
      "number"
     ],
     "description": "Purchase cycle (购买周期) in days, over the whole life; `null` while there are too few gaps."
    },
    "nextPurchaseExpectedOn": {
     "type": [
      "null",
      "string"
     ],
     "description": "The last purchase and a cycle, rounded up."
    },
    "firstCategory": {
     "type": [
      "null",
      "string"
     ],
     "description": "Of the first counted order, the category of most revenue; `null` where none is known."
    },
    "categories": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "name": {
        "type": "string"
       },
       "spend": {
        "type": "number"
       },
       "share": {
        "type": [
         "null",
         "number"
        ]
       }
      },
      "required": [
       "name",
       "spend",
       "share"
      ]
     },
     "description": "Over the window, largest first."
    },
    "uncategorised": {
     "type": "number",
     "description": "Spend of the window of which no category is known."
    },
    "campaigns": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "name": {
        "type": "string"
       },
       "spend": {
        "type": "number"
       },
       "share": {
        "type": [
         "null",
         "number"
        ]
       }
      },
      "required": [
       "name",
       "spend",
       "share"
      ]
     }
    },
    "campaignShare": {
     "type": [
      "null",
      "number"
     ],
     "description": "Share of the spend of the window that answered a campaign; `null` where nothing was spent."
    },
    "next": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "object",
       "properties": {
        "loyaltyClass": {
         "type": "string",
         "enum": [
          "DORMANT",
          "ESTABLISHED",
          "LOYAL",
          "NEW",
          "POTENTIAL",
          "REGULAR"
         ]
        },
        "missing": {
         "type": "array",
         "items": {
          "anyOf": [
           {
            "type": "object",
            "properties": {
             "condition": {
              "type": "string"
             },
             "has": {
              "type": "number"
             },
             "needs": {
              "type": "number"
             }
            },
            "required": [
             "condition",
             "has",
             "needs"
            ]
           },
           {
            "type": "object",
            "properties": {
             "condition": {
              "type": "string"
             },
             "has": {
              "type": "null"
             },
             "needs": {
              "type": "number"
             }
            },
            "required": [
             "condition",
             "has",
             "needs"
            ]
           }
          ]
         }
        }
       },
       "required": [
        "loyaltyClass",
        "missing"
       ]
      }
     ]
    },
    "nextTransitionAt": {
     "type": [
      "null",
      "string"
     ]
    },
    "firstPurchaseOn": {
     "type": [
      "null",
      "string"
     ]
    },
    "lastPurchaseOn": {
     "type": [
      "null",
      "string"
     ]
    },
    "tenure": {
     "type": [
      "null",
      "number"
     ],
     "description": "Days since the first counted purchase."
    },
    "purchases": {
     "type": "number",
     "description": "Counted purchases: ever, within the window of F, and within that of 常."
    },
    "frequentPurchases": {
     "type": "number"
    },
    "regularPurchases": {
     "type": "number"
    },
    "awakeUntil": {
     "type": [
      "null",
      "string"
     ],
     "description": "The last day on which R is high enough."
    },
    "spend": {
     "type": "number"
    },
    "discountedSpend": {
     "type": "number"
    },
    "priceSensitivity": {
     "type": [
      "null",
      "number"
     ],
     "description": "Discounted ÷ all spend of the window; `null` where nothing was spent."
    },
    "loyaltyIndex": {
     "type": [
      "null",
      "number"
     ],
     "description": "0–100; `null` where too little is known."
    },
    "label": {
     "anyOf": [
      {
       "type": "string",
       "enum": [
        "ADVOCATE",
        "FIRST_TIME",
        "LIKELY_BUYER",
        "LOYAL",
        "NON_CUSTOMER",
        "QUALIFIED_PROSPECT",
        "REPEAT",
        "SILENT"
       ]
      },
      {
       "type": "null"
      }
     ]
    },
    "formation": {
     "anyOf": [
      {
       "type": "string",
       "enum": [
        "AWARENESS",
        "LOYALTY",
        "PREFERENCE",
        "RECOGNITION"
       ]
      },
      {
       "type": "null"
      }
     ]
    },
    "history": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "at": {
        "type": "string"
       },
       "insight": {
        "type": "string"
       }
      },
      "required": [
       "at"
      ],
      "additionalProperties": {}
     },
     "description": "What held from when on, oldest first, and the insight that told so; absent as of an earlier day, which nobody was told of."
    }
   },
   "required": [
    "loyaltyClass",
    "priceSensitive",
    "orders",
    "refundedOrders",
    "gross",
    "net",
    "cycle",
    "nextPurchaseExpectedOn",
    "firstCategory",
    "categories",
    "uncategorised",
    "campaigns",
    "campaignShare",
    "next",
    "nextTransitionAt",
    "firstPurchaseOn",
    "lastPurchaseOn",
    "tenure",
    "purchases",
    "frequentPurchases",
    "regularPurchases",
    "awakeUntil",
    "spend",
    "discountedSpend",
    "priceSensitivity",
    "loyaltyIndex",
    "label",
    "formation",
    "history"
   ]
  },
  "CustomerBuyingCentre": {
   "description": "A part of a customer, and what held from when on.",
   "type": "object",
   "properties": {
    "contacts": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "contactId": {
        "type": "string"
       },
       "position": {
        "type": [
         "null",
         "string"
        ]
       },
       "roles": {
        "type": "array",
        "items": {
         "type": "string",
         "enum": [
          "APPROVER",
          "BUYER",
          "DECIDER",
          "GATEKEEPER",
          "INFLUENCER",
          "USER"
         ]
        }
       },
       "since": {
        "type": "string"
       }
      },
      "required": [
       "contactId",
       "position",
       "roles",
       "since"
      ]
     }
    },
    "lacking": {
     "type": "array",
     "items": {
      "type": "string",
      "enum": [
       "APPROVER",
       "BUYER",
       "DECIDER",
       "GATEKEEPER",
       "INFLUENCER",
       "USER"
      ]
     },
     "description": "Roles that nobody plays, as far as it is known; none of a person without contacts."
    },
    "history": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "at": {
        "type": "string"
       },
       "insight": {
        "type": "string"
       }
      },
      "required": [
       "at"
      ],
      "additionalProperties": {}
     },
     "description": "What held from when on, oldest first, and the insight that told so; absent as of an earlier day, which nobody was told of."
    }
   },
   "required": [
    "contacts",
    "lacking",
    "history"
   ]
  },
  "CustomerCampaigns": {
   "description": "A part of a customer, and what held from when on.",
   "type": "object",
   "properties": {
    "campaigns": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "campaignId": {
        "type": "string"
       },
       "arm": {
        "type": "string"
       },
       "sentOn": {
        "type": "string"
       },
       "until": {
        "type": "string",
        "description": "The last day that counts."
       },
       "running": {
        "type": "boolean",
        "description": "Whether a response would still count."
       },
       "responded": {
        "type": "boolean"
       },
       "purchased": {
        "type": "boolean"
       }
      },
      "required": [
       "campaignId",
       "arm",
       "sentOn",
       "until",
       "running",
       "responded",
       "purchased"
      ]
     }
    },
    "history": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "at": {
        "type": "string"
       },
       "insight": {
        "type": "string"
       }
      },
      "required": [
       "at"
      ],
      "additionalProperties": {}
     },
     "description": "What held from when on, oldest first, and the insight that told so; absent as of an earlier day, which nobody was told of."
    }
   },
   "required": [
    "campaigns",
    "history"
   ]
  },
  "CustomerCare": {
   "description": "A part of a customer, and what held from when on.",
   "type": "object",
   "properties": {
    "optOut": {
     "type": "boolean"
    },
    "openComplaints": {
     "type": "number"
    },
    "cares": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "careType": {
        "type": "string",
        "enum": [
         "AFTER_COMPLAINT",
         "AFTER_PURCHASE",
         "BEFORE_PURCHASE",
         "RENEWAL"
        ]
       },
       "dueOn": {
        "type": "string"
       },
       "lapsesOn": {
        "type": "string",
        "description": "The last day on which it is due."
       },
       "state": {
        "type": "string",
        "enum": [
         "DUE",
         "GIVEN",
         "LAPSED",
         "SCHEDULED",
         "SUPPRESSED"
        ]
       }
      },
      "required": [
       "careType",
       "dueOn",
       "lapsesOn",
       "state"
      ]
     }
    },
    "history": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "at": {
        "type": "string"
       },
       "insight": {
        "type": "string"
       }
      },
      "required": [
       "at"
      ],
      "additionalProperties": {}
     },
     "description": "What held from when on, oldest first, and the insight that told so; absent as of an earlier day, which nobody was told of."
    }
   },
   "required": [
    "optOut",
    "openComplaints",
    "cares",
    "history"
   ]
  },
  "CustomerChurn": {
   "description": "A part of a customer, and what held from when on.",
   "type": "object",
   "properties": {
    "since": {
     "type": "string"
    },
    "nextTransitionAt": {
     "type": [
      "null",
      "string"
     ]
    },
    "risk": {
     "type": "number"
    },
    "band": {
     "type": "string",
     "enum": [
      "GREEN",
      "RED",
      "YELLOW"
     ]
    },
    "gone": {
     "type": "number",
     "description": "b of the formula: the chance that the customer is gone already, 0–1."
    },
    "goneBy": {
     "type": "string",
     "enum": [
      "END",
      "MODEL",
      "SILENCE"
     ],
     "description": "What told it: a model, silence on the way to a loss where no model is in force or the customer came once, an end."
    },
    "model": {
     "type": [
      "null",
      "string"
     ],
     "description": "Id of the model that told it."
    },
    "drivers": {
     "type": "array",
     "items": {
      "type": "string",
      "enum": [
       "cashedOut",
       "complaint",
       "complaints",
       "optOut",
       "satisfaction",
       "spend"
      ]
     }
    },
    "history": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "at": {
        "type": "string"
       },
       "insight": {
        "type": "string"
       }
      },
      "required": [
       "at"
      ],
      "additionalProperties": {}
     },
     "description": "What held from when on, oldest first, and the insight that told so; absent as of an earlier day, which nobody was told of."
    }
   },
   "required": [
    "since",
    "nextTransitionAt",
    "history"
   ]
  },
  "CustomerComplaints": {
   "description": "A part of a customer, and what held from when on.",
   "type": "object",
   "properties": {
    "complaints": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "complaintId": {
        "type": "string"
       },
       "category": {
        "type": "string"
       },
       "severity": {
        "type": "number"
       },
       "orderId": {
        "type": [
         "null",
         "string"
        ]
       },
       "state": {
        "type": "string"
       },
       "upheld": {
        "type": [
         "boolean",
         "null"
        ]
       },
       "remedy": {
        "type": [
         "null",
         "string"
        ]
       },
       "csat": {
        "type": [
         "null",
         "number"
        ]
       },
       "nextStep": {
        "type": [
         "null",
         "string"
        ],
        "description": "The command that it waits for."
       },
       "deadline": {
        "type": [
         "null",
         "string"
        ],
        "description": "Of what is promised next; `null` where nothing is."
       },
       "breached": {
        "type": "boolean"
       },
       "breaches": {
        "type": "array",
        "items": {
         "type": "object",
         "properties": {
          "step": {
           "type": "string",
           "enum": [
            "ASSESSMENT",
            "FOLLOW_UP",
            "IMPLEMENTATION",
            "PROPOSAL"
           ]
          },
          "deadline": {
           "type": "string"
          },
          "lateHours": {
           "type": [
            "null",
            "number"
           ]
          }
         },
         "required": [
          "step",
          "deadline",
          "lateHours"
         ]
        },
        "description": "`lateHours` is exact, and `null` while the step is still to come."
       },
       "escalated": {
        "type": "boolean"
       },
       "reopened": {
        "type": "number"
       },
       "receivedAt": {
        "type": "string"
       },
       "closedAt": {
        "type": [
         "null",
         "string"
        ]
       },
       "shortCut": {
        "type": "boolean",
        "description": "Closed by a ComplaintResolved, so that no step in between is known."
       },
       "reopenableUntil": {
        "type": [
         "null",
         "string"
        ],
        "description": "`null` while it is open."
       }
      },
      "required": [
       "complaintId",
       "category",
       "severity",
       "orderId",
       "state",
       "upheld",
       "remedy",
       "csat",
       "nextStep",
       "deadline",
       "breached",
       "breaches",
       "escalated",
       "reopened",
       "receivedAt",
       "closedAt",
       "shortCut",
       "reopenableUntil"
      ]
     }
    },
    "openComplaints": {
     "type": "number"
    },
    "complaintState": {
     "anyOf": [
      {
       "type": "string",
       "enum": [
        "ACCEPTED",
        "ASSESSED",
        "CLOSED",
        "DECLINED",
        "ESCALATED",
        "FOLLOWED_UP",
        "IMPLEMENTED",
        "PROPOSED",
        "RECEIVED",
        "REJECTED",
        "REOPENED"
       ]
      },
      {
       "type": "null"
      }
     ]
    },
    "complaintBreached": {
     "type": "boolean"
    },
    "complaintEscalated": {
     "type": "boolean"
    },
    "history": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "at": {
        "type": "string"
       },
       "insight": {
        "type": "string"
       }
      },
      "required": [
       "at"
      ],
      "additionalProperties": {}
     },
     "description": "What held from when on, oldest first, and the insight that told so; absent as of an earlier day, which nobody was told of."
    }
   },
   "required": [
    "complaints",
    "openComplaints",
    "complaintState",
    "complaintBreached",
    "complaintEscalated",
    "history"
   ]
  },
  "CustomerContacts": {
   "description": "A part of a customer, and what held from when on.",
   "type": "object",
   "properties": {
    "closeness": {
     "type": "string",
     "enum": [
      "CLOSE",
      "LOOSE",
      "MEDIUM",
      "NONE"
     ]
    },
    "touchSum": {
     "type": "number",
     "description": "The decayed sum of touches that the closeness compares."
    },
    "active": {
     "type": "boolean",
     "description": "A touch or purchase within the policy's days (活跃)."
    },
    "activation": {
     "anyOf": [
      {
       "type": "string",
       "enum": [
        "ACTIVATED",
        "MISSED",
        "OPEN"
       ]
      },
      {
       "type": "null"
      }
     ]
    },
    "optOut": {
     "type": "boolean"
    },
    "optOutSince": {
     "type": [
      "null",
      "string"
     ]
    },
    "channels": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "channel": {
        "type": "string"
       },
       "inbound": {
        "type": "number"
       },
       "outbound": {
        "type": "number"
       },
       "twoWay": {
        "type": "number"
       },
       "seconds": {
        "type": "number"
       },
       "lastAt": {
        "type": [
         "null",
         "string"
        ]
       }
      },
      "required": [
       "channel",
       "inbound",
       "outbound",
       "twoWay",
       "seconds",
       "lastAt"
      ]
     }
    },
    "lastTouchAt": {
     "type": [
      "null",
      "string"
     ]
    },
    "lastInboundAt": {
     "type": [
      "null",
      "string"
     ]
    },
    "lastOutboundAt": {
     "type": [
      "null",
      "string"
     ]
    },
    "lastPurchaseAt": {
     "type": [
      "null",
      "string"
     ]
    },
    "representative": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "object",
       "properties": {
        "repId": {
         "type": "string"
        },
        "since": {
         "type": "string"
        }
       },
       "required": [
        "repId",
        "since"
       ]
      }
     ],
     "description": "The dedicated representative (专门服务代表); `null` where none was ever assigned."
    },
    "representatives": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "repId": {
        "type": "string"
       },
       "since": {
        "type": "string"
       },
       "until": {
        "type": [
         "null",
         "string"
        ]
       }
      },
      "required": [
       "repId",
       "since",
       "until"
      ]
     },
     "description": "All of them, oldest first; `until` is `null` for the active one."
    },
    "nextTransitionAt": {
     "type": [
      "null",
      "string"
     ]
    },
    "history": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "at": {
        "type": "string"
       },
       "insight": {
        "type": "string"
       }
      },
      "required": [
       "at"
      ],
      "additionalProperties": {}
     },
     "description": "What held from when on, oldest first, and the insight that told so; absent as of an earlier day, which nobody was told of."
    }
   },
   "required": [
    "closeness",
    "touchSum",
    "active",
    "activation",
    "optOut",
    "optOutSince",
    "channels",
    "lastTouchAt",
    "lastInboundAt",
    "lastOutboundAt",
    "lastPurchaseAt",
    "representative",
    "representatives",
    "nextTransitionAt",
    "history"
   ]
  },
  "CustomerFigures": {
   "description": "Figures of a customer that move with each day, beside what the list knows.",
   "type": "object",
   "properties": {
    "lastPurchaseOn": {
     "type": [
      "null",
      "string"
     ],
     "description": "Days, `YYYY-MM-DD`."
    },
    "clv12": {
     "type": [
      "null",
      "number"
     ],
     "description": "Minor units; `null` where the model says nothing."
    },
    "pAlive": {
     "type": [
      "null",
      "number"
     ],
     "description": "0–1, that the customer will buy again."
    },
    "risk": {
     "type": [
      "null",
      "number"
     ],
     "description": "0–100."
    }
   },
   "required": [
    "lastPurchaseOn",
    "clv12",
    "pAlive",
    "risk"
   ]
  },
  "CustomerJourney": {
   "description": "A part of a customer, and what held from when on.",
   "type": "object",
   "properties": {
    "registeredOn": {
     "type": [
      "null",
      "string"
     ]
    },
    "firstPurchaseOn": {
     "type": [
      "null",
      "string"
     ]
    },
    "boughtAgainOn": {
     "type": [
      "null",
      "string"
     ]
    },
    "conversion": {
     "anyOf": [
      {
       "type": "string",
       "enum": [
        "DONE",
        "MISSED",
        "OPEN"
       ]
      },
      {
       "type": "null"
      }
     ]
    },
    "retention": {
     "anyOf": [
      {
       "type": "string",
       "enum": [
        "DONE",
        "MISSED",
        "OPEN"
       ]
      },
      {
       "type": "null"
      }
     ]
    },
    "touches": {
     "type": "object",
     "properties": {
      "PRE_SALE": {
       "type": "number"
      },
      "IN_SALE": {
       "type": "number"
      },
      "AFTER_SALE": {
       "type": "number"
      }
     },
     "required": [
      "PRE_SALE",
      "IN_SALE",
      "AFTER_SALE"
     ]
    },
    "nextTransitionAt": {
     "type": [
      "null",
      "string"
     ]
    },
    "history": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "at": {
        "type": "string"
       },
       "insight": {
        "type": "string"
       }
      },
      "required": [
       "at"
      ],
      "additionalProperties": {}
     },
     "description": "What held from when on, oldest first, and the insight that told so; absent as of an earlier day, which nobody was told of."
    }
   },
   "required": [
    "registeredOn",
    "firstPurchaseOn",
    "boughtAgainOn",
    "conversion",
    "retention",
    "touches",
    "nextTransitionAt",
    "history"
   ]
  },
  "CustomerLifecycle": {
   "description": "A part of a customer, and what held from when on.",
   "type": "object",
   "properties": {
    "stage": {
     "type": "string",
     "enum": [
      "DECLINE",
      "EXPLORATION",
      "FORMATION",
      "LOST",
      "NONE",
      "PROSPECT",
      "STABLE"
     ]
    },
    "since": {
     "type": "string"
    },
    "newBusiness": {
     "type": "boolean"
    },
    "recovered": {
     "type": "number"
    },
    "wonBack": {
     "type": "number"
    },
    "nextTransitionAt": {
     "type": [
      "null",
      "string"
     ]
    },
    "lastPurchaseOn": {
     "type": [
      "null",
      "string"
     ]
    },
    "daysSincePurchase": {
     "type": [
      "null",
      "number"
     ]
    },
    "tenure": {
     "type": [
      "null",
      "number"
     ],
     "description": "Days since the first counted purchase of the current relationship."
    },
    "cycle": {
     "type": [
      "null",
      "number"
     ]
    },
    "dormantAfter": {
     "type": "number"
    },
    "lostAfter": {
     "type": "number"
    },
    "ended": {
     "type": "boolean"
    },
    "stablePurchases": {
     "type": "number"
    },
    "formationPurchases": {
     "type": "number"
    },
    "recentSpend": {
     "type": "number"
    },
    "previousSpend": {
     "type": "number"
    },
    "countedComplaints": {
     "type": "number"
    },
    "openComplaints": {
     "type": "number"
    },
    "history": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "at": {
        "type": "string"
       },
       "insight": {
        "type": "string"
       }
      },
      "required": [
       "at"
      ],
      "additionalProperties": {}
     },
     "description": "What held from when on, oldest first, and the insight that told so; absent as of an earlier day, which nobody was told of."
    }
   },
   "required": [
    "stage",
    "since",
    "newBusiness",
    "recovered",
    "wonBack",
    "nextTransitionAt",
    "lastPurchaseOn",
    "daysSincePurchase",
    "tenure",
    "cycle",
    "dormantAfter",
    "lostAfter",
    "ended",
    "stablePurchases",
    "formationPurchases",
    "recentSpend",
    "previousSpend",
    "countedComplaints",
    "openComplaints",
    "history"
   ]
  },
  "CustomerLoyalty": {
   "description": "A part of a customer, and what held from when on.",
   "type": "object",
   "properties": {
    "level": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "const": 0
      },
      {
       "const": 1
      },
      {
       "const": 3
      },
      {
       "const": 2
      },
      {
       "const": 4
      },
      {
       "const": 5
      }
     ]
    },
    "rung": {
     "type": "string",
     "enum": [
      "ADVOCATE",
      "CUSTOMER",
      "NONE",
      "PARTNER",
      "PATRON",
      "PROSPECT",
      "SUPPORTER"
     ]
    },
    "since": {
     "type": "string"
    },
    "atRisk": {
     "type": "boolean"
    },
    "atRiskSince": {
     "type": [
      "null",
      "string"
     ],
     "description": "The day of the first review in a row that was missed."
    },
    "nextReviewOn": {
     "type": "string",
     "description": "The day at whose last millisecond the level is reviewed next."
    },
    "nextTransitionAt": {
     "type": [
      "null",
      "string"
     ]
    },
    "gapToNext": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "condition": {
        "type": "string"
       },
       "has": {
        "type": "number"
       },
       "needs": {
        "type": "number"
       }
      },
      "required": [
       "condition",
       "has",
       "needs"
      ]
     },
     "description": "Unmet conditions for the next rung; empty at the top."
    },
    "benefits": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "What the rung gives, as words of the policy (特权)."
    },
    "bonds": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "bond": {
        "type": "string",
        "enum": [
         "FINANCIAL",
         "SOCIAL",
         "STRUCTURAL"
        ]
       },
       "benefits": {
        "type": "array",
        "items": {
         "type": "string"
        }
       }
      },
      "required": [
       "bond",
       "benefits"
      ]
     },
     "description": "Which bonds they make, weakest first, and the strongest of them; `null` for none."
    },
    "strongestBond": {
     "anyOf": [
      {
       "type": "string",
       "enum": [
        "FINANCIAL",
        "SOCIAL",
        "STRUCTURAL"
       ]
      },
      {
       "type": "null"
      }
     ]
    },
    "pointsMultiplier": {
     "type": "number",
     "description": "Points for what earns one at the bottom."
    },
    "lastPurchaseOn": {
     "type": [
      "null",
      "string"
     ]
    },
    "lostAfter": {
     "type": "number"
    },
    "lost": {
     "type": "boolean",
     "description": "Purchases count anew after a loss, so that a lost customer has none."
    },
    "patronPurchases": {
     "type": "number"
    },
    "supporterPurchases": {
     "type": "number"
    },
    "openComplaints": {
     "type": "number"
    },
    "satisfaction": {
     "type": [
      "null",
      "number"
     ],
     "description": "S, 1–5, which passes where it is unknown."
    },
    "convertedReferrals": {
     "type": "number"
    },
    "activePartnerships": {
     "type": "number"
    },
    "learning": {
     "type": "object",
     "properties": {
      "answers": {
       "type": "number"
      },
      "complaints": {
       "type": "number"
      }
     },
     "required": [
      "answers",
      "complaints"
     ]
    },
    "history": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "at": {
        "type": "string"
       },
       "insight": {
        "type": "string"
       }
      },
      "required": [
       "at"
      ],
      "additionalProperties": {}
     },
     "description": "What held from when on, oldest first, and the insight that told so; absent as of an earlier day, which nobody was told of."
    }
   },
   "required": [
    "level",
    "rung",
    "since",
    "atRisk",
    "atRiskSince",
    "nextReviewOn",
    "nextTransitionAt",
    "gapToNext",
    "benefits",
    "bonds",
    "strongestBond",
    "pointsMultiplier",
    "lastPurchaseOn",
    "lostAfter",
    "lost",
    "patronPurchases",
    "supporterPurchases",
    "openComplaints",
    "satisfaction",
    "convertedReferrals",
    "activePartnerships",
    "learning",
    "history"
   ]
  },
  "CustomerOpportunities": {
   "description": "A part of a customer, and what held from when on.",
   "type": "object",
   "properties": {
    "opportunities": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "opportunityId": {
        "type": "string"
       },
       "state": {
        "type": "string",
        "enum": [
         "BROWSED",
         "CANCELLED",
         "ENQUIRED",
         "ORDERED_UNPAID",
         "PAID"
        ]
       },
       "reached": {
        "type": "string",
        "enum": [
         "BROWSED",
         "ENQUIRED",
         "ORDERED_UNPAID",
         "PAID"
        ]
       },
       "firstTouchAt": {
        "type": "string"
       },
       "orderedAt": {
        "type": [
         "null",
         "string"
        ]
       },
       "lastAt": {
        "type": "string"
       },
       "unpaidOrders": {
        "type": "array",
        "items": {
         "type": "string"
        }
       },
       "nudgeAt": {
        "type": [
         "null",
         "string"
        ],
        "description": "When it falls idle, to the millisecond; `null` where it is over."
       },
       "nudgeDue": {
        "type": "boolean",
        "description": "Whether it was idle at the end of the newest closed business day."
       }
      },
      "required": [
       "opportunityId",
       "state",
       "reached",
       "firstTouchAt",
       "orderedAt",
       "lastAt",
       "unpaidOrders",
       "nudgeAt",
       "nudgeDue"
      ]
     }
    },
    "history": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "at": {
        "type": "string"
       },
       "insight": {
        "type": "string"
       }
      },
      "required": [
       "at"
      ],
      "additionalProperties": {}
     },
     "description": "What held from when on, oldest first, and the insight that told so; absent as of an earlier day, which nobody was told of."
    }
   },
   "required": [
    "opportunities",
    "history"
   ]
  },
  "CustomerPage": {
   "type": "object",
   "properties": {
    "customers": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/CustomerRow"
     }
    },
    "cursor": {
     "type": "string"
    },
    "total": {
     "type": "number",
     "description": "Where it was asked for: how many there are on all pages."
    }
   },
   "required": [
    "customers"
   ]
  },
  "CustomerPoints": {
   "description": "A part of a customer, and what held from when on.",
   "type": "object",
   "properties": {
    "balance": {
     "type": "number"
    },
    "earned": {
     "type": "number"
    },
    "redeemed": {
     "type": "number"
    },
    "expired": {
     "type": "number"
    },
    "reversed": {
     "type": "number"
    },
    "lots": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "earnedOn": {
        "type": "string"
       },
       "left": {
        "type": "number"
       },
       "expiresOn": {
        "type": "string"
       }
      },
      "required": [
       "earnedOn",
       "left",
       "expiresOn"
      ]
     }
    },
    "expiring": {
     "type": "number",
     "description": "What lapses within the policy's warning days."
    },
    "history": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "at": {
        "type": "string"
       },
       "insight": {
        "type": "string"
       }
      },
      "required": [
       "at"
      ],
      "additionalProperties": {}
     },
     "description": "What held from when on, oldest first, and the insight that told so; absent as of an earlier day, which nobody was told of."
    }
   },
   "required": [
    "balance",
    "earned",
    "redeemed",
    "expired",
    "reversed",
    "lots",
    "expiring",
    "history"
   ]
  },
  "CustomerRow": {
   "type": "object",
   "properties": {
    "customerId": {
     "type": "string"
    },
    "registeredAt": {
     "type": [
      "null",
      "string"
     ]
    },
    "firstSeenAt": {
     "type": [
      "null",
      "string"
     ]
    },
    "lastSeenAt": {
     "type": [
      "null",
      "string"
     ]
    },
    "stage": {
     "type": [
      "null",
      "string"
     ]
    },
    "level": {
     "type": [
      "null",
      "number"
     ]
    },
    "rung": {
     "type": [
      "null",
      "string"
     ]
    },
    "atRisk": {
     "type": "boolean"
    },
    "rfm": {
     "type": [
      "null",
      "string"
     ]
    },
    "tier": {
     "type": [
      "null",
      "string"
     ]
    },
    "contribution": {
     "type": [
      "null",
      "string"
     ]
    },
    "importance": {
     "type": [
      "null",
      "string"
     ]
    },
    "winBackDue": {
     "type": [
      "null",
      "string"
     ],
     "description": "The tier by which the customer is to be won back; `null` where nothing is to be done."
    },
    "segments": {
     "type": "array",
     "items": {
      "type": "string"
     },
     "description": "Ids of the segments that the customer belongs to."
    },
    "loyaltyClass": {
     "type": "string"
    },
    "priceSensitive": {
     "type": [
      "boolean",
      "null"
     ]
    },
    "label": {
     "type": "string"
    },
    "formation": {
     "type": "string"
    },
    "net": {
     "type": "number",
     "description": "Minor units of the base currency."
    },
    "orders": {
     "type": "number"
    },
    "cell": {
     "type": [
      "null",
      "string"
     ]
    },
    "churnBand": {
     "type": [
      "null",
      "string"
     ]
    },
    "openComplaints": {
     "type": "number"
    },
    "complaintBreached": {
     "type": "boolean"
    },
    "complaintEscalated": {
     "type": "boolean"
    },
    "region": {
     "type": "string"
    },
    "figures": {
     "$ref": "#/components/schemas/CustomerFigures"
    }
   },
   "required": [
    "customerId",
    "registeredAt",
    "firstSeenAt",
    "lastSeenAt",
    "stage",
    "level",
    "rung",
    "atRisk",
    "rfm",
    "tier",
    "contribution",
    "importance",
    "winBackDue",
    "segments",
    "loyaltyClass",
    "priceSensitive",
    "label",
    "formation",
    "net",
    "orders",
    "cell",
    "churnBand",
    "openComplaints",
    "complaintBreached",
    "complaintEscalated"
   ],
   "additionalProperties": {}
  },
  "CustomerSatisfaction": {
   "description": "A part of a customer, and what held from when on.",
   "type": "object",
   "properties": {
    "equityDrivers": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "object",
       "properties": {
        "brand": {
         "type": "number"
        },
        "value": {
         "type": "number"
        },
        "relationship": {
         "type": "number"
        }
       }
      }
     ],
     "description": "What the customer thinks of value, brand and relationship, 1–10; no type follows from it."
    },
    "nextTransitionAt": {
     "type": [
      "null",
      "string"
     ],
     "description": "When a type changes if nothing happens."
    },
    "months": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "month": {
        "type": "string",
        "description": "`2024-01`."
       },
       "satisfaction": {
        "type": "number",
        "description": "S, 1–5."
       },
       "loyaltyIndex": {
        "type": "number",
        "description": "0–100."
       }
      },
      "required": [
       "month",
       "satisfaction",
       "loyaltyIndex"
      ]
     },
     "description": "S and the loyalty index at the ends of months of which both were known, oldest first."
    },
    "satisfaction": {
     "type": [
      "null",
      "number"
     ],
     "description": "S, 1–5; `null` for UNKNOWN."
    },
    "csatAnswers": {
     "type": "number"
    },
    "recommendation": {
     "type": [
      "null",
      "number"
     ],
     "description": "The newest recommendation, 0–10."
    },
    "acsi": {
     "type": [
      "null",
      "number"
     ],
     "description": "0–100."
    },
    "expectation": {
     "type": [
      "null",
      "number"
     ]
    },
    "quality": {
     "type": [
      "null",
      "number"
     ]
    },
    "value": {
     "type": [
      "null",
      "number"
     ]
    },
    "frequency": {
     "type": [
      "null",
      "number"
     ]
    },
    "indicators": {
     "type": "object",
     "properties": {
      "repeat": {
       "type": [
        "null",
        "number"
       ],
       "description": "Repeat purchase (重复购买): 25(F−1)."
      },
      "selection": {
       "type": [
        "null",
        "number"
       ],
       "description": "Selection time (挑选时间): 100 at once, 0 from twice the usual time on."
      },
      "price": {
       "type": [
        "null",
        "number"
       ],
       "description": "Price sensitivity (价格敏感度): 100 less the percentage of spend bought at a discount."
      },
      "competitorAttitude": {
       "type": [
        "null",
        "number"
       ],
       "description": "Attitude to competitors (对竞争产品的态度): 25(x−1)."
      },
      "tolerance": {
       "type": [
        "null",
        "number"
       ],
       "description": "Tolerance of faulty quality (对质量事故的承受力): percentage of upheld incidents followed by a purchase."
      },
      "wallet": {
       "type": [
        "null",
        "number"
       ],
       "description": "Share of wallet (钱包份额), percent."
      }
     },
     "required": [
      "repeat",
      "selection",
      "price",
      "competitorAttitude",
      "tolerance",
      "wallet"
     ]
    },
    "loyaltyIndex": {
     "type": [
      "null",
      "number"
     ],
     "description": "0–100."
    },
    "loyalty": {
     "type": [
      "null",
      "number"
     ],
     "description": "L, 1–5."
    },
    "repurchaseIntent": {
     "type": [
      "null",
      "number"
     ]
    },
    "stayReason": {
     "anyOf": [
      {
       "type": "string",
       "enum": [
        "CONVENIENCE",
        "INCENTIVE",
        "INERTIA",
        "MONOPOLY",
        "PRICE"
       ]
      },
      {
       "type": "null"
      }
     ]
    },
    "ownShare": {
     "type": [
      "null",
      "number"
     ],
     "description": "Of the wallet, 0–1, as the customer told it."
    },
    "referred": {
     "type": "boolean"
    },
    "convertedReferral": {
     "type": "boolean"
    },
    "escalated": {
     "type": "boolean"
    },
    "purchases": {
     "type": "number",
     "description": "Orders over the window of RFM, as the next four."
    },
    "spend": {
     "type": "number",
     "description": "Here and, as far as it was reported, with competitors; minor units of the base currency."
    },
    "spendElsewhere": {
     "type": "number"
    },
    "discountedShare": {
     "type": [
      "null",
      "number"
     ]
    },
    "redeemedShare": {
     "type": [
      "null",
      "number"
     ]
    },
    "oneChannelShare": {
     "type": [
      "null",
      "number"
     ]
    },
    "behavioural": {
     "type": [
      "null",
      "number"
     ],
     "description": "行为忠诚: repeat purchase, selection time, share of wallet."
    },
    "affective": {
     "type": [
      "null",
      "number"
     ],
     "description": "情感忠诚: S and recommendation, each made to 0–100, and tolerance."
    },
    "conscious": {
     "type": [
      "null",
      "number"
     ],
     "description": "意识忠诚: attitude to competitors, repurchase intent made to 0–100, price sensitivity."
    },
    "curveType": {
     "type": "string",
     "enum": [
      "APOSTLE",
      "DEFECTOR",
      "HOSTAGE",
      "LOYALIST",
      "MERCENARY",
      "TERRORIST",
      "UNKNOWN"
     ]
    },
    "sevenType": {
     "type": "string",
     "enum": [
      "CONVENIENCE",
      "INCENTIVE",
      "INERTIA",
      "LATENT",
      "MONOPOLY",
      "NONE",
      "PREMIUM",
      "PRICE",
      "UNKNOWN"
     ]
    },
    "history": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "at": {
        "type": "string"
       },
       "insight": {
        "type": "string"
       }
      },
      "required": [
       "at"
      ],
      "additionalProperties": {}
     },
     "description": "What held from when on, oldest first, and the insight that told so; absent as of an earlier day, which nobody was told of."
    }
   },
   "required": [
    "equityDrivers",
    "nextTransitionAt",
    "months",
    "satisfaction",
    "csatAnswers",
    "recommendation",
    "acsi",
    "expectation",
    "quality",
    "value",
    "frequency",
    "indicators",
    "loyaltyIndex",
    "loyalty",
    "repurchaseIntent",
    "stayReason",
    "ownShare",
    "referred",
    "convertedReferral",
    "escalated",
    "purchases",
    "spend",
    "spendElsewhere",
    "discountedShare",
    "redeemedShare",
    "oneChannelShare",
    "behavioural",
    "affective",
    "conscious",
    "curveType",
    "sevenType",
    "history"
   ]
  },
  "CustomerValue": {
   "description": "A part of a customer, and what held from when on.",
   "type": "object",
   "properties": {
    "customerId": {
     "type": "string"
    },
    "asOf": {
     "type": "string"
    },
    "life": {
     "type": "object",
     "properties": {
      "orders": {
       "type": "number"
      },
      "gross": {
       "type": "number"
      },
      "refunds": {
       "type": "number"
      },
      "net": {
       "type": "number"
      },
      "margin": {
       "type": "number"
      },
      "estimated": {
       "type": "boolean",
       "description": "Whether the margin rests on the policy's rate for some line whose cost is unknown."
      }
     },
     "required": [
      "orders",
      "gross",
      "refunds",
      "net",
      "margin",
      "estimated"
     ],
     "description": "The whole life: orders not wholly refunded, and what was paid for all."
    },
    "window": {
     "type": "object",
     "properties": {
      "orders": {
       "type": "number"
      },
      "gross": {
       "type": "number"
      },
      "refunds": {
       "type": "number"
      },
      "net": {
       "type": "number"
      },
      "margin": {
       "type": "number"
      },
      "estimated": {
       "type": "boolean",
       "description": "Whether the margin rests on the policy's rate for some line whose cost is unknown."
      },
      "average": {
       "type": [
        "null",
        "number"
       ]
      }
     },
     "required": [
      "orders",
      "gross",
      "refunds",
      "net",
      "margin",
      "estimated",
      "average"
     ],
     "description": "The window of the policy, 24 months by default. `net` is M as a total (slide 38), `average` what M scores."
    },
    "recency": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "object",
       "properties": {
        "lastPurchaseOn": {
         "type": "string"
        },
        "days": {
         "type": "number"
        },
        "months": {
         "type": "number"
        }
       },
       "required": [
        "lastPurchaseOn",
        "days",
        "months"
       ]
      }
     ],
     "description": "R as it is; `null` for someone who never bought. Months are whole ones."
    },
    "rfm": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "object",
       "properties": {
        "r": {
         "type": "number"
        },
        "f": {
         "type": "number"
        },
        "m": {
         "type": "number"
        },
        "code": {
         "type": "string"
        },
        "sum": {
         "type": "number"
        },
        "box": {
         "type": "string",
         "enum": [
          "GENERAL_DEVELOPMENT",
          "GENERAL_MAINTENANCE",
          "GENERAL_RETENTION",
          "GENERAL_VALUE",
          "IMPORTANT_DEVELOPMENT",
          "IMPORTANT_MAINTENANCE",
          "IMPORTANT_RETENTION",
          "IMPORTANT_VALUE"
         ]
        }
       },
       "required": [
        "r",
        "f",
        "m",
        "code",
        "sum",
        "box"
       ]
      }
     ]
    },
    "tiers": {
     "type": "object",
     "properties": {
      "pyramid": {
       "anyOf": [
        {
         "type": "string",
         "enum": [
          "KEY_SECOND",
          "KEY_TOP",
          "ORDINARY",
          "SMALL",
          "UNRANKED"
         ]
        },
        {
         "type": "null"
        }
       ]
      },
      "contribution": {
       "anyOf": [
        {
         "type": "string",
         "enum": [
          "BEST",
          "LOSS",
          "MIDDLE",
          "TAIL"
         ]
        },
        {
         "type": "null"
        }
       ]
      },
      "importance": {
       "anyOf": [
        {
         "type": "string",
         "enum": [
          "IMPORTANT",
          "ORDINARY",
          "VIP"
         ]
        },
        {
         "type": "null"
        }
       ]
      }
     },
     "required": [
      "pyramid",
      "contribution",
      "importance"
     ]
    },
    "pvPast": {
     "type": "number",
     "description": "Present value of past margin, Σ marginᵢ·(1+r)^(days/365): the x of the CLV matrix (domain.md §2.3)."
    },
    "predicted": {
     "type": "object",
     "properties": {
      "statistics": {
       "anyOf": [
        {
         "type": "null"
        },
        {
         "type": "object",
         "properties": {
          "x": {
           "type": "number"
          },
          "tx": {
           "type": "number"
          },
          "T": {
           "type": "number"
          },
          "m": {
           "type": "number"
          }
         },
         "required": [
          "x",
          "tx",
          "T",
          "m"
         ]
        }
       ],
       "description": "Purchase days after the first, weeks (as the model counts time) from the first to the last and to `asOf`, mean spend."
      },
      "pAlive": {
       "type": [
        "null",
        "number"
       ]
      },
      "e12": {
       "type": [
        "null",
        "number"
       ],
       "description": "Purchases and margin expected within 12 months; `eMargin` is the y of the CLV matrix."
      },
      "eMargin": {
       "type": [
        "null",
        "number"
       ]
      },
      "clv12": {
       "type": [
        "null",
        "number"
       ],
       "description": "Their margin, each purchase discounted to `asOf`: CLV over 12 months, the future profit (未来利润)."
      },
      "clvBroad": {
       "type": [
        "null",
        "number"
       ],
       "description": "Past and future together: CLV in the broad sense (广义), PV past + PV future."
      },
      "reason": {
       "anyOf": [
        {
         "type": "string",
         "enum": [
          "ARGUMENT.OUT_OF_RANGE",
          "COUNT.IMPOSSIBLE",
          "EFFECT.NO_CONTROL",
          "EFFECT.NO_TREATED",
          "EFFECT.NO_VARIATION",
          "FIT.NOT_CONVERGED",
          "FIT.NOT_IDENTIFIED",
          "FIT.TOO_FEW_CUSTOMERS",
          "FIT.TOO_FEW_REPEATERS",
          "HOLDOUT.EMPTY",
          "LIFT.TOO_FEW_CUSTOMERS",
          "MODEL.NOT_FITTED",
          "PURCHASES.NONE",
          "SAMPLE.EMPTY",
          "SERIES.NOT_CONVERGED",
          "SPEND.MEAN_INFINITE",
          "STATISTICS.IMPOSSIBLE",
          "SWITCHING.NOT_A_TRANSITION_MATRIX",
          "SWITCHING.NO_LONG_RUN_SHARE"
         ]
        },
        {
         "type": "null"
        }
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
          "id": {
           "type": "string"
          },
          "asOf": {
           "type": "string"
          }
         },
         "required": [
          "id",
          "asOf"
         ]
        }
       ],
       "description": "The model in force: id of its fact, and the day that it was fitted as of."
      }
     },
     "required": [
      "statistics",
      "pAlive",
      "e12",
      "eMargin",
      "clv12",
      "clvBroad",
      "reason",
      "model"
     ],
     "description": "What the model in force expects of the customer; figures are `null` where it says nothing, and `reason` says why."
    },
    "matrix": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "object",
       "properties": {
        "asOf": {
         "type": "string"
        },
        "x": {
         "type": [
          "null",
          "number"
         ]
        },
        "y": {
         "type": [
          "null",
          "number"
         ]
        },
        "serviceCost": {
         "type": [
          "null",
          "number"
         ]
        },
        "high": {
         "anyOf": [
          {
           "type": "null"
          },
          {
           "type": "object",
           "properties": {
            "x": {
             "type": "number"
            },
            "y": {
             "type": "number"
            }
           },
           "required": [
            "x",
            "y"
           ]
          }
         ]
        },
        "cell": {
         "anyOf": [
          {
           "type": "string",
           "enum": [
            "ABANDON",
            "KEEP",
            "MGC",
            "MVC"
           ]
          },
          {
           "type": "null"
          }
         ],
         "description": "贵宾 MVC, 改进 MGC, 维持 KEEP, 放弃 ABANDON; `null` for someone who had not bought by then."
        },
        "belowZero": {
         "type": [
          "boolean",
          "null"
         ],
         "description": "Whether y is less than the service cost; only then is a customer to be abandoned given up."
        }
       },
       "required": [
        "asOf",
        "x",
        "y",
        "serviceCost",
        "high",
        "cell",
        "belowZero"
       ]
      }
     ],
     "description": "The place in the CLV matrix as of the newest cuts; `null` while no model is in force."
    },
    "composition": {
     "type": "object",
     "properties": {
      "total": {
       "type": "number",
       "description": "Gains less costs; may be negative. Without a churn cost where that is not known."
      },
      "basic": {
       "type": "number",
       "description": "基本利润: margin in the categories of the first order."
      },
      "cross": {
       "type": "number",
       "description": "交叉销售: margin in other categories."
      },
      "saving": {
       "type": "number",
       "description": "成本节约: what services should have cost less what they did cost."
      },
      "referral": {
       "type": "number",
       "description": "推荐价值: cost of acquisition saved by converted referrals. The referee's own margin is not in it."
      },
      "acquisition": {
       "type": "number",
       "description": "获取成本."
      },
      "reward": {
       "type": "number",
       "description": "忠诚回报成本: redeemed points at cost."
      },
      "churn": {
       "type": [
        "null",
        "number"
       ],
       "description": "流失成本: (1 − P(alive)) × win-back budget; `null` without a model that tells P(alive)."
      }
     },
     "required": [
      "total",
      "basic",
      "cross",
      "saving",
      "referral",
      "acquisition",
      "reward",
      "churn"
     ],
     "description": "CLV by its parts (domain.md §2.3): four gains less three costs, of the whole life."
    },
    "ended": {
     "type": "boolean",
     "description": "By RelationshipEnded, with no purchase since. What is predicted does not know of it."
    },
    "nextTransitionAt": {
     "type": [
      "null",
      "string"
     ],
     "description": "When the RFM code changes if nothing happens."
    },
    "policyVersion": {
     "type": "number"
    },
    "potentials": {
     "type": "object",
     "properties": {
      "basic": {
       "type": "number",
       "description": "基础: margin in the categories of the first order."
      },
      "growth": {
       "type": "number",
       "description": "成长: margin in other categories."
      },
      "network": {
       "type": "number",
       "description": "网络: cost of acquisition saved by converted referrals."
      },
      "learning": {
       "type": "object",
       "properties": {
        "answers": {
         "type": "number"
        },
        "complaints": {
         "type": "number"
        }
       },
       "required": [
        "answers",
        "complaints"
       ],
       "description": "学习: answers to surveys that still count, and complaints, each of which told something."
      },
      "depth": {
       "type": "object",
       "properties": {
        "orders": {
         "type": "number"
        },
        "repeated": {
         "type": "number"
        }
       },
       "required": [
        "orders",
        "repeated"
       ],
       "description": "深度: orders that were kept, and those of them after the first."
      },
      "width": {
       "type": "number",
       "description": "宽度: categories bought, as far as the orders name them."
      },
      "reach": {
       "type": "number",
       "description": "远度: converted referrals."
      }
     },
     "required": [
      "basic",
      "growth",
      "network",
      "learning",
      "depth",
      "width",
      "reach"
     ]
    },
    "history": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "at": {
        "type": "string"
       },
       "insight": {
        "type": "string"
       }
      },
      "required": [
       "at"
      ],
      "additionalProperties": {}
     },
     "description": "What held from when on, oldest first, and the insight that told so; absent as of an earlier day, which nobody was told of."
    }
   },
   "required": [
    "customerId",
    "asOf",
    "life",
    "window",
    "recency",
    "rfm",
    "tiers",
    "pvPast",
    "predicted",
    "matrix",
    "composition",
    "ended",
    "nextTransitionAt",
    "policyVersion",
    "potentials",
    "history"
   ]
  },
  "CustomerVisits": {
   "description": "A part of a customer, and what held from when on.",
   "type": "object",
   "properties": {
    "visits": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "visitId": {
        "type": "string"
       },
       "jobId": {
        "type": "string"
       },
       "purpose": {
        "type": [
         "null",
         "string"
        ]
       },
       "complaintId": {
        "type": [
         "null",
         "string"
        ]
       },
       "technicianId": {
        "type": [
         "null",
         "string"
        ]
       },
       "state": {
        "type": "string",
        "enum": [
         "CARRIED_OUT",
         "DUE",
         "MISSED_BY_BUSINESS",
         "MISSED_BY_CUSTOMER",
         "OVERDUE",
         "SCHEDULED"
        ]
       },
       "scheduledOn": {
        "type": "string"
       },
       "dueOn": {
        "type": "string"
       },
       "inTimeUntil": {
        "type": "string"
       },
       "endedOn": {
        "type": [
         "null",
         "string"
        ],
        "description": "`null` while it is open; what was done is personal and stays in the log."
       },
       "inTime": {
        "type": [
         "boolean",
         "null"
        ]
       },
       "resolved": {
        "type": [
         "boolean",
         "null"
        ]
       },
       "articleId": {
        "type": [
         "null",
         "string"
        ]
       }
      },
      "required": [
       "visitId",
       "jobId",
       "purpose",
       "complaintId",
       "technicianId",
       "state",
       "scheduledOn",
       "dueOn",
       "inTimeUntil",
       "endedOn",
       "inTime",
       "resolved",
       "articleId"
      ]
     }
    },
    "jobs": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "jobId": {
        "type": "string"
       },
       "fixedAtOnce": {
        "type": "boolean"
       }
      },
      "required": [
       "jobId",
       "fixedAtOnce"
      ]
     },
     "description": "Jobs of which a visit took place, and whether the first one did it."
    },
    "history": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "at": {
        "type": "string"
       },
       "insight": {
        "type": "string"
       }
      },
      "required": [
       "at"
      ],
      "additionalProperties": {}
     },
     "description": "What held from when on, oldest first, and the insight that told so; absent as of an earlier day, which nobody was told of."
    }
   },
   "required": [
    "visits",
    "jobs",
    "history"
   ]
  },
  "CustomerWinBack": {
   "description": "A part of a customer, and what held from when on.",
   "type": "object",
   "properties": {
    "cases": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "caseId": {
        "type": "string"
       },
       "play": {
        "type": "string",
        "enum": [
         "AUTOMATED",
         "OFFER",
         "PERSONAL_CALL"
        ]
       },
       "startedAt": {
        "type": "string"
       },
       "until": {
        "type": "string",
        "description": "The last day on which a purchase is its success."
       },
       "callBy": {
        "type": [
         "null",
         "string"
        ]
       },
       "calledAt": {
        "type": [
         "null",
         "string"
        ]
       },
       "open": {
        "type": "boolean"
       },
       "outcome": {
        "anyOf": [
         {
          "type": "string",
          "enum": [
           "DECLINED",
           "UNREACHED",
           "WON_BACK"
          ]
         },
         {
          "type": "null"
         }
        ],
        "description": "What the business thinks came of it."
       },
       "result": {
        "type": "string",
        "enum": [
         "NOT_WON_BACK",
         "PENDING",
         "WON_BACK"
        ],
        "description": "What came of it by purchases."
       },
       "purchasedOn": {
        "type": [
         "null",
         "string"
        ]
       }
      },
      "required": [
       "caseId",
       "play",
       "startedAt",
       "until",
       "callBy",
       "calledAt",
       "open",
       "outcome",
       "result",
       "purchasedOn"
      ]
     }
    },
    "history": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "at": {
        "type": "string"
       },
       "insight": {
        "type": "string"
       }
      },
      "required": [
       "at"
      ],
      "additionalProperties": {}
     },
     "description": "What held from when on, oldest first, and the insight that told so; absent as of an earlier day, which nobody was told of."
    }
   },
   "required": [
    "cases",
    "history"
   ]
  },
  "DeadlineCount": {
   "type": "object",
   "properties": {
    "band": {
     "type": "string",
     "enum": [
      "LATER",
      "MISSED",
      "NONE",
      "WITHIN_DAY",
      "WITHIN_WEEK"
     ]
    },
    "complaints": {
     "type": "number"
    },
    "escalated": {
     "type": "number"
    }
   },
   "required": [
    "band",
    "complaints",
    "escalated"
   ]
  },
  "DueForCare": {
   "type": "object",
   "properties": {
    "customerId": {
     "type": "string"
    },
    "careType": {
     "type": "string",
     "enum": [
      "AFTER_COMPLAINT",
      "AFTER_PURCHASE",
      "BEFORE_PURCHASE",
      "RENEWAL"
     ]
    },
    "dueOn": {
     "type": "string"
    },
    "lapsesOn": {
     "type": "string"
    }
   },
   "required": [
    "customerId",
    "careType",
    "dueOn",
    "lapsesOn"
   ]
  },
  "DueForWinBack": {
   "description": "A customer for whom a case should be started, and by which play.",
   "type": "object",
   "properties": {
    "customerId": {
     "type": "string"
    },
    "tier": {
     "type": "string",
     "enum": [
      "KEY_SECOND",
      "KEY_TOP",
      "ORDINARY",
      "SMALL",
      "UNRANKED"
     ]
    },
    "play": {
     "type": "string"
    },
    "stage": {
     "type": [
      "null",
      "string"
     ]
    },
    "churnBand": {
     "type": [
      "null",
      "string"
     ]
    },
    "lastResult": {
     "type": [
      "null",
      "string"
     ],
     "description": "What came of the last case; `null` where there was none."
    },
    "net": {
     "type": "number",
     "description": "Lifetime net revenue in minor units of the base currency."
    }
   },
   "required": [
    "customerId",
    "tier",
    "play",
    "stage",
    "churnBand",
    "lastResult",
    "net"
   ]
  },
  "DueVisit": {
   "type": "object",
   "properties": {
    "customerId": {
     "type": "string"
    },
    "visitId": {
     "type": "string"
    },
    "technicianId": {
     "type": [
      "null",
      "string"
     ]
    },
    "dueOn": {
     "type": "string"
    },
    "state": {
     "type": "string",
     "enum": [
      "CARRIED_OUT",
      "DUE",
      "MISSED_BY_BUSINESS",
      "MISSED_BY_CUSTOMER",
      "OVERDUE",
      "SCHEDULED"
     ]
    }
   },
   "required": [
    "customerId",
    "visitId",
    "technicianId",
    "dueOn",
    "state"
   ]
  },
  "EquityReport": {
   "description": "Customer equity in minor units of `currency`: of all customers whose relationship has not ended.",
   "type": "object",
   "properties": {
    "currency": {
     "type": "string"
    },
    "model": {
     "type": [
      "null",
      "string"
     ],
     "description": "Id of the model that told P(alive); `null`: the costs of churn are not in it."
    },
    "drivers": {
     "type": "object",
     "properties": {
      "brand": {
       "$ref": "#/components/schemas/Mean"
      },
      "value": {
       "$ref": "#/components/schemas/Mean"
      },
      "relationship": {
       "$ref": "#/components/schemas/Mean"
      }
     },
     "required": [
      "brand",
      "value",
      "relationship"
     ],
     "description": "What it rests on (价值资产, 品牌资产, 关系资产), 1–10, by the customers whose answers still count, ended or not."
    },
    "asOf": {
     "type": [
      "null",
      "string"
     ],
     "description": "The business day that it is as of; `null` while nothing has happened."
    },
    "policyVersion": {
     "type": "number"
    },
    "byTier": {
     "type": "object",
     "additionalProperties": {
      "type": "object",
      "properties": {
       "customers": {
        "type": "number"
       },
       "sum": {
        "type": "number"
       },
       "mean": {
        "type": [
         "null",
         "number"
        ]
       }
      },
      "required": [
       "customers",
       "sum",
       "mean"
      ]
     }
    },
    "byStage": {
     "type": "object",
     "additionalProperties": {
      "type": "object",
      "properties": {
       "customers": {
        "type": "number"
       },
       "sum": {
        "type": "number"
       },
       "mean": {
        "type": [
         "null",
         "number"
        ]
       }
      },
      "required": [
       "customers",
       "sum",
       "mean"
      ]
     }
    },
    "customers": {
     "type": "number"
    },
    "sum": {
     "type": "number"
    },
    "mean": {
     "type": [
      "null",
      "number"
     ]
    }
   },
   "required": [
    "currency",
    "model",
    "drivers",
    "asOf",
    "policyVersion",
    "byTier",
    "byStage",
    "customers",
    "sum",
    "mean"
   ]
  },
  "ExportedRow": {
   "description": "A line: what the list or the part says of the customer.",
   "type": "object",
   "properties": {
    "customerId": {
     "type": "string"
    },
    "asOf": {
     "type": "string",
     "description": "The business day."
    }
   },
   "required": [
    "customerId",
    "asOf"
   ],
   "additionalProperties": {}
  },
  "FieldServiceReport": {
   "description": "Percentages are 0–100, `null` of none.",
   "type": "object",
   "properties": {
    "scheduled": {
     "type": "number"
    },
    "outcomes": {
     "$ref": "#/components/schemas/Counts"
    },
    "inTime": {
     "type": "number",
     "description": "Of the visits that took place or that the business missed; those still open are in neither, those customers missed too."
    },
    "inTimePercent": {
     "type": [
      "null",
      "number"
     ]
    },
    "jobs": {
     "type": "number",
     "description": "Jobs of which a visit took place, and of them those that the first one did."
    },
    "fixedAtOnce": {
     "type": "number"
    },
    "fixedAtOncePercent": {
     "type": [
      "null",
      "number"
     ]
    },
    "withKnowledge": {
     "type": "number",
     "description": "Visits that took place with the help of an article of the knowledge base."
    },
    "technicians": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "technicianId": {
        "type": "string"
       },
       "visits": {
        "type": "number",
        "description": "Visits that took place."
       },
       "inTimePercent": {
        "type": [
         "null",
         "number"
        ]
       },
       "fixedAtOncePercent": {
        "type": [
         "null",
         "number"
        ]
       }
      },
      "required": [
       "technicianId",
       "visits",
       "inTimePercent",
       "fixedAtOncePercent"
      ]
     }
    },
    "due": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/DueVisit"
     },
     "description": "Visits that are due today or overdue."
    },
    "more": {
     "type": "boolean",
     "description": "Whether there are more customers with such visits."
    },
    "asOf": {
     "type": [
      "null",
      "string"
     ],
     "description": "The business day that it is as of; `null` while nothing has happened."
    },
    "policyVersion": {
     "type": "number"
    }
   },
   "required": [
    "scheduled",
    "outcomes",
    "inTime",
    "inTimePercent",
    "jobs",
    "fixedAtOnce",
    "fixedAtOncePercent",
    "withKnowledge",
    "technicians",
    "due",
    "more",
    "asOf",
    "policyVersion"
   ]
  },
  "FlowCount": {
   "description": "Customers who were in one stage, and came to another.",
   "type": "object",
   "properties": {
    "from": {
     "type": "string",
     "enum": [
      "DECLINE",
      "EXPLORATION",
      "FORMATION",
      "LOST",
      "NONE",
      "PROSPECT",
      "STABLE"
     ]
    },
    "to": {
     "type": "string",
     "enum": [
      "DECLINE",
      "EXPLORATION",
      "FORMATION",
      "LOST",
      "NONE",
      "PROSPECT",
      "STABLE"
     ]
    },
    "count": {
     "type": "number"
    }
   },
   "required": [
    "from",
    "to",
    "count"
   ]
  },
  "FunnelReport": {
   "type": "object",
   "properties": {
    "states": {
     "$ref": "#/components/schemas/Counts",
     "description": "Opportunities by where they are now."
    },
    "nudgesDue": {
     "$ref": "#/components/schemas/Counts",
     "description": "Of them, those that lay idle at the end of the newest closed day."
    },
    "idle": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "opportunityId": {
        "type": "string"
       },
       "state": {
        "type": "string",
        "enum": [
         "BROWSED",
         "CANCELLED",
         "ENQUIRED",
         "ORDERED_UNPAID",
         "PAID"
        ]
       },
       "reached": {
        "type": "string",
        "enum": [
         "BROWSED",
         "ENQUIRED",
         "ORDERED_UNPAID",
         "PAID"
        ]
       },
       "firstTouchAt": {
        "type": "string"
       },
       "orderedAt": {
        "type": [
         "null",
         "string"
        ]
       },
       "lastAt": {
        "type": "string"
       },
       "unpaidOrders": {
        "type": "array",
        "items": {
         "type": "string"
        }
       },
       "nudgeAt": {
        "type": [
         "null",
         "string"
        ],
        "description": "When it falls idle, to the millisecond; `null` where it is over."
       },
       "nudgeDue": {
        "type": "boolean",
        "description": "Whether it was idle at the end of the newest closed business day."
       },
       "customerId": {
        "type": "string"
       }
      },
      "required": [
       "opportunityId",
       "state",
       "reached",
       "firstTouchAt",
       "orderedAt",
       "lastAt",
       "unpaidOrders",
       "nudgeAt",
       "nudgeDue",
       "customerId"
      ]
     },
     "description": "Whom to follow up first: those idle for longest, of at most so many customers."
    },
    "customers": {
     "type": "object",
     "properties": {
      "new": {
       "type": "number"
      },
      "active": {
       "type": "number"
      },
      "lost": {
       "type": "number"
      }
     },
     "required": [
      "new",
      "active",
      "lost"
     ],
     "description": "What follows the funnel: new by first purchase, active as neither in decline nor lost, and lost."
    },
    "asOf": {
     "type": [
      "null",
      "string"
     ],
     "description": "The business day that it is as of; `null` while nothing has happened."
    },
    "policyVersion": {
     "type": "number"
    },
    "reached": {
     "type": "object",
     "properties": {
      "BROWSED": {
       "type": "number"
      },
      "ENQUIRED": {
       "type": "number"
      },
      "ORDERED_UNPAID": {
       "type": "number"
      },
      "PAID": {
       "type": "number"
      }
     },
     "required": [
      "BROWSED",
      "ENQUIRED",
      "ORDERED_UNPAID",
      "PAID"
     ],
     "description": "Opportunities that came as far or further."
    },
    "conversion": {
     "type": "object",
     "properties": {
      "ENQUIRED": {
       "type": [
        "null",
        "number"
       ]
      },
      "ORDERED_UNPAID": {
       "type": [
        "null",
        "number"
       ]
      },
      "PAID": {
       "type": [
        "null",
        "number"
       ]
      }
     },
     "required": [
      "ENQUIRED",
      "ORDERED_UNPAID",
      "PAID"
     ],
     "description": "Each step ÷ the one before, 0–1; `null` where there is nothing to divide by."
    },
    "overall": {
     "type": [
      "null",
      "number"
     ],
     "description": "The last step ÷ the first."
    }
   },
   "required": [
    "states",
    "nudgesDue",
    "idle",
    "customers",
    "asOf",
    "policyVersion",
    "reached",
    "conversion",
    "overall"
   ]
  },
  "HoldoutReport": {
   "description": "A fit on the first part of what happened against the second.",
   "anyOf": [
    {
     "type": "object",
     "properties": {
      "asOf": {
       "type": [
        "null",
        "string"
       ],
       "description": "The business day that it is as of; `null` while nothing has happened."
      },
      "policyVersion": {
       "type": "number"
      },
      "model": {
       "const": "BG_NBD"
      },
      "fit": {
       "type": "object",
       "properties": {
        "parameters": {
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
         ],
         "description": "From the curvature at the maximum; in the parameters' own units, by the delta method."
        },
        "logLikelihood": {
         "type": "number",
         "description": "Of all customers together."
        },
        "customers": {
         "type": "number",
         "description": "How many customers the likelihood is of."
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
           "type": "number",
           "description": "Largest component of the gradient of the mean log-likelihood a customer, by the logarithms of the parameters."
          }
         },
         "required": [
          "iterations",
          "evaluations",
          "gradient"
         ]
        }
       },
       "required": [
        "parameters",
        "standardErrors",
        "logLikelihood",
        "customers",
        "convergence"
       ]
      },
      "because": {
       "type": "null"
      },
      "customers": {
       "type": "number",
       "description": "Customers who had bought by the end of the first part."
      },
      "actual": {
       "type": "number"
      },
      "expected": {
       "type": "number"
      },
      "error": {
       "type": [
        "null",
        "number"
       ],
       "description": "expected/actual − 1: −0.121 is 12.1% too low; `null` where nobody bought."
      },
      "buckets": {
       "type": "array",
       "items": {
        "type": "object",
        "properties": {
         "repeats": {
          "type": "number",
          "description": "Repeat purchases; the last bucket holds all with as many or more."
         },
         "customers": {
          "type": "number"
         },
         "actual": {
          "type": "number",
          "description": "Purchases of all of them together."
         },
         "expected": {
          "type": "number"
         }
        },
        "required": [
         "repeats",
         "customers",
         "actual",
         "expected"
        ]
       },
       "description": "By repeat purchases in the first part."
      },
      "cumulative": {
       "type": "array",
       "items": {
        "type": "object",
        "properties": {
         "t": {
          "type": "number",
          "description": "Units of time after the end of the first part."
         },
         "actual": {
          "type": "number"
         },
         "expected": {
          "type": "number"
         }
        },
        "required": [
         "t",
         "actual",
         "expected"
        ]
       },
       "description": "At the end of each unit of time of the second part."
      },
      "calibrateUntil": {
       "type": "string"
      },
      "until": {
       "type": "string"
      },
      "unitDays": {
       "type": "number"
      }
     },
     "required": [
      "asOf",
      "policyVersion",
      "model",
      "fit",
      "because",
      "customers",
      "actual",
      "expected",
      "error",
      "buckets",
      "cumulative",
      "calibrateUntil",
      "until",
      "unitDays"
     ]
    },
    {
     "type": "object",
     "properties": {
      "asOf": {
       "type": [
        "null",
        "string"
       ],
       "description": "The business day that it is as of; `null` while nothing has happened."
      },
      "policyVersion": {
       "type": "number"
      },
      "model": {
       "const": "NBD"
      },
      "fit": {
       "type": "object",
       "properties": {
        "parameters": {
         "type": "object",
         "properties": {
          "r": {
           "type": "number"
          },
          "alpha": {
           "type": "number"
          }
         },
         "required": [
          "r",
          "alpha"
         ]
        },
        "standardErrors": {
         "type": "object",
         "properties": {
          "r": {
           "type": "number"
          },
          "alpha": {
           "type": "number"
          }
         },
         "required": [
          "r",
          "alpha"
         ],
         "description": "From the curvature at the maximum; in the parameters' own units, by the delta method."
        },
        "logLikelihood": {
         "type": "number",
         "description": "Of all customers together."
        },
        "customers": {
         "type": "number",
         "description": "How many customers the likelihood is of."
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
           "type": "number",
           "description": "Largest component of the gradient of the mean log-likelihood a customer, by the logarithms of the parameters."
          }
         },
         "required": [
          "iterations",
          "evaluations",
          "gradient"
         ]
        }
       },
       "required": [
        "parameters",
        "standardErrors",
        "logLikelihood",
        "customers",
        "convergence"
       ]
      },
      "because": {
       "type": "object",
       "properties": {
        "code": {
         "type": "string",
         "enum": [
          "ARGUMENT.OUT_OF_RANGE",
          "COUNT.IMPOSSIBLE",
          "EFFECT.NO_CONTROL",
          "EFFECT.NO_TREATED",
          "EFFECT.NO_VARIATION",
          "FIT.NOT_CONVERGED",
          "FIT.NOT_IDENTIFIED",
          "FIT.TOO_FEW_CUSTOMERS",
          "FIT.TOO_FEW_REPEATERS",
          "HOLDOUT.EMPTY",
          "LIFT.TOO_FEW_CUSTOMERS",
          "SAMPLE.EMPTY",
          "SERIES.NOT_CONVERGED",
          "SPEND.MEAN_INFINITE",
          "STATISTICS.IMPOSSIBLE",
          "SWITCHING.NOT_A_TRANSITION_MATRIX",
          "SWITCHING.NO_LONG_RUN_SHARE"
         ]
        },
        "reason": {
         "type": "string",
         "description": "For people; programs look at `code` and `figures`."
        },
        "figures": {
         "type": "object",
         "additionalProperties": {
          "type": "number"
         },
         "description": "What was found, by name: how many customers there were, how far the optimiser came."
        }
       },
       "required": [
        "code",
        "reason"
       ],
       "description": "Why not BG/NBD: its refusal, with ln L that it reached at best and ln L of the NBD."
      },
      "customers": {
       "type": "number",
       "description": "Customers who had bought by the end of the first part."
      },
      "actual": {
       "type": "number"
      },
      "expected": {
       "type": "number"
      },
      "error": {
       "type": [
        "null",
        "number"
       ],
       "description": "expected/actual − 1: −0.121 is 12.1% too low; `null` where nobody bought."
      },
      "buckets": {
       "type": "array",
       "items": {
        "type": "object",
        "properties": {
         "repeats": {
          "type": "number",
          "description": "Repeat purchases; the last bucket holds all with as many or more."
         },
         "customers": {
          "type": "number"
         },
         "actual": {
          "type": "number",
          "description": "Purchases of all of them together."
         },
         "expected": {
          "type": "number"
         }
        },
        "required": [
         "repeats",
         "customers",
         "actual",
         "expected"
        ]
       },
       "description": "By repeat purchases in the first part."
      },
      "cumulative": {
       "type": "array",
       "items": {
        "type": "object",
        "properties": {
         "t": {
          "type": "number",
          "description": "Units of time after the end of the first part."
         },
         "actual": {
          "type": "number"
         },
         "expected": {
          "type": "number"
         }
        },
        "required": [
         "t",
         "actual",
         "expected"
        ]
       },
       "description": "At the end of each unit of time of the second part."
      },
      "calibrateUntil": {
       "type": "string"
      },
      "until": {
       "type": "string"
      },
      "unitDays": {
       "type": "number"
      }
     },
     "required": [
      "asOf",
      "policyVersion",
      "model",
      "fit",
      "because",
      "customers",
      "actual",
      "expected",
      "error",
      "buckets",
      "cumulative",
      "calibrateUntil",
      "until",
      "unitDays"
     ]
    }
   ]
  },
  "IdicView": {
   "description": "A customer from all sides, its parts by the step of IDIC that they serve: who, how different, in touch, and what for.",
   "type": "object",
   "properties": {
    "customerId": {
     "type": "string"
    },
    "asOf": {
     "type": "string"
    },
    "identify": {
     "type": "object",
     "additionalProperties": {}
    },
    "differentiate": {
     "type": "object",
     "additionalProperties": {}
    },
    "interact": {
     "type": "object",
     "additionalProperties": {}
    },
    "customise": {
     "type": "object",
     "additionalProperties": {}
    }
   },
   "required": [
    "customerId",
    "asOf",
    "identify",
    "differentiate",
    "interact",
    "customise"
   ]
  },
  "JourneyReport": {
   "type": "object",
   "properties": {
    "acquired": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/Cohort"
     },
     "description": "获取 and 转换: by month of registration, and how many of them bought in time."
    },
    "converted": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/Cohort"
     },
     "description": "保持: by month of the first purchase, and how many of them bought again in time."
    },
    "conversionPercent": {
     "type": [
      "null",
      "number"
     ]
    },
    "retentionPercent": {
     "type": [
      "null",
      "number"
     ]
    },
    "unregistered": {
     "type": "number",
     "description": "Customers of whom no registration is known: they are in no month of acquisition."
    },
    "lost": {
     "type": "number",
     "description": "Customers whose lifecycle stage is LOST today."
    },
    "touches": {
     "type": "object",
     "properties": {
      "PRE_SALE": {
       "type": "number"
      },
      "IN_SALE": {
       "type": "number"
      },
      "AFTER_SALE": {
       "type": "number"
      }
     },
     "required": [
      "PRE_SALE",
      "IN_SALE",
      "AFTER_SALE"
     ],
     "description": "Interactions 售前, 售中 and 售后."
    },
    "asOf": {
     "type": [
      "null",
      "string"
     ],
     "description": "The business day that it is as of; `null` while nothing has happened."
    },
    "policyVersion": {
     "type": "number"
    }
   },
   "required": [
    "acquired",
    "converted",
    "conversionPercent",
    "retentionPercent",
    "unregistered",
    "lost",
    "touches",
    "asOf",
    "policyVersion"
   ]
  },
  "KnowledgeReport": {
   "type": "object",
   "properties": {
    "articles": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "articleId": {
        "type": "string"
       },
       "helped": {
        "type": "number",
        "description": "Uses for closed complaints whose customers were satisfied with the resolution."
       },
       "uses": {
        "type": "number",
        "description": "All uses for complaints."
       }
      },
      "required": [
       "articleId",
       "helped",
       "uses"
      ]
     },
     "description": "Most helpful first."
    },
    "asOf": {
     "type": [
      "null",
      "string"
     ],
     "description": "The business day that it is as of; `null` while nothing has happened."
    },
    "policyVersion": {
     "type": "number"
    }
   },
   "required": [
    "articles",
    "asOf",
    "policyVersion"
   ]
  },
  "LifecycleFlowReport": {
   "description": "Stages of all customers at the ends of two business days, and what happened in between.",
   "type": "object",
   "properties": {
    "from": {
     "type": "string"
    },
    "to": {
     "type": "string"
    },
    "customers": {
     "type": "number",
     "description": "Who is known by the end of `to`."
    },
    "flows": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/FlowCount"
     },
     "description": "Customers by stage at the end of `from` and at the end of `to`; NONE before they were known. Sums to `customers`."
    },
    "transitions": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/FlowCount"
     },
     "description": "Every change of stage after the end of `from` and up to the end of `to`: a customer may be in several."
    },
    "asOf": {
     "type": [
      "null",
      "string"
     ],
     "description": "The business day that it is as of; `null` while nothing has happened."
    },
    "policyVersion": {
     "type": "number"
    }
   },
   "required": [
    "from",
    "to",
    "customers",
    "flows",
    "transitions",
    "asOf",
    "policyVersion"
   ]
  },
  "LifecycleReport": {
   "type": "object",
   "properties": {
    "customers": {
     "type": "number"
    },
    "stages": {
     "$ref": "#/components/schemas/Counts"
    },
    "newBusiness": {
     "type": "number"
    },
    "recovered": {
     "type": "number"
    },
    "wonBack": {
     "type": "number"
    },
    "asOf": {
     "type": [
      "null",
      "string"
     ],
     "description": "The business day that it is as of; `null` while nothing has happened."
    },
    "policyVersion": {
     "type": "number"
    }
   },
   "required": [
    "customers",
    "stages",
    "newBusiness",
    "recovered",
    "wonBack",
    "asOf",
    "policyVersion"
   ]
  },
  "ListedTask": {
   "description": "A task as it is shown; the deadline is ISO 8601.",
   "type": "object",
   "properties": {
    "customerId": {
     "type": "string"
    },
    "deadline": {
     "type": [
      "null",
      "string"
     ]
    },
    "state": {
     "type": "string",
     "description": "Of the complaint, or the band of the risk."
    },
    "kind": {
     "type": "string",
     "enum": [
      "CARE_CALL",
      "COMPLAINT",
      "WIN_BACK"
     ]
    },
    "complaintId": {
     "type": [
      "null",
      "string"
     ],
     "description": "`null` where it is about no complaint, as are severity and deadline."
    },
    "severity": {
     "type": [
      "null",
      "number"
     ]
    },
    "nextStep": {
     "type": [
      "null",
      "string"
     ],
     "description": "The command that it waits for; AnswerSolution is the customer's."
    },
    "breached": {
     "type": "boolean"
    },
    "quadrant": {
     "type": "string",
     "enum": [
      "-",
      "I",
      "U",
      "UI"
     ]
    },
    "urgentBecause": {
     "type": "array",
     "items": {
      "type": "string",
      "enum": [
       "DEADLINE",
       "RED_RISK"
      ]
     }
    }
   },
   "required": [
    "customerId",
    "deadline",
    "state",
    "kind",
    "complaintId",
    "severity",
    "nextStep",
    "breached",
    "quadrant",
    "urgentBecause"
   ]
  },
  "LoyaltyReport": {
   "type": "object",
   "properties": {
    "customers": {
     "type": "number"
    },
    "levels": {
     "$ref": "#/components/schemas/Counts"
    },
    "atRisk": {
     "type": "number"
    },
    "asOf": {
     "type": [
      "null",
      "string"
     ],
     "description": "The business day that it is as of; `null` while nothing has happened."
    },
    "policyVersion": {
     "type": "number"
    }
   },
   "required": [
    "customers",
    "levels",
    "atRisk",
    "asOf",
    "policyVersion"
   ]
  },
  "MarketingModeReport": {
   "type": "object",
   "properties": {
    "asOf": {
     "type": [
      "null",
      "string"
     ],
     "description": "The business day that it is as of; `null` while nothing has happened."
    },
    "policyVersion": {
     "type": "number"
    },
    "buyers": {
     "type": "number",
     "description": "Customers with an order that they kept."
    },
    "value": {
     "anyOf": [
      {
       "type": "object",
       "properties": {
        "difference": {
         "type": "number"
        },
        "because": {
         "type": "null"
        },
        "threshold": {
         "type": "number"
        },
        "isLarge": {
         "type": [
          "boolean",
          "null"
         ]
        }
       },
       "required": [
        "difference",
        "because",
        "threshold",
        "isLarge"
       ]
      },
      {
       "type": "object",
       "properties": {
        "difference": {
         "type": "null"
        },
        "because": {
         "type": "string",
         "enum": [
          "NOTHING_SPENT",
          "NO_CATEGORIES",
          "ONE_CATEGORY",
          "TOO_FEW_BUYERS",
          "TOO_FEW_CUSTOMERS_OF_KNOWN_NEEDS"
         ]
        },
        "threshold": {
         "type": "number"
        },
        "isLarge": {
         "type": [
          "boolean",
          "null"
         ]
        }
       },
       "required": [
        "difference",
        "because",
        "threshold",
        "isLarge"
       ]
      }
     ]
    },
    "need": {
     "anyOf": [
      {
       "type": "object",
       "properties": {
        "difference": {
         "type": "number"
        },
        "because": {
         "type": "null"
        },
        "threshold": {
         "type": "number"
        },
        "isLarge": {
         "type": [
          "boolean",
          "null"
         ]
        },
        "customers": {
         "type": "number",
         "description": "Buyers with enough orders of known category, and the categories they bought."
        },
        "categories": {
         "type": "number"
        }
       },
       "required": [
        "difference",
        "because",
        "threshold",
        "isLarge",
        "customers",
        "categories"
       ]
      },
      {
       "type": "object",
       "properties": {
        "difference": {
         "type": "null"
        },
        "because": {
         "type": "string",
         "enum": [
          "NOTHING_SPENT",
          "NO_CATEGORIES",
          "ONE_CATEGORY",
          "TOO_FEW_BUYERS",
          "TOO_FEW_CUSTOMERS_OF_KNOWN_NEEDS"
         ]
        },
        "threshold": {
         "type": "number"
        },
        "isLarge": {
         "type": [
          "boolean",
          "null"
         ]
        },
        "customers": {
         "type": "number",
         "description": "Buyers with enough orders of known category, and the categories they bought."
        },
        "categories": {
         "type": "number"
        }
       },
       "required": [
        "difference",
        "because",
        "threshold",
        "isLarge",
        "customers",
        "categories"
       ]
      }
     ]
    },
    "mode": {
     "anyOf": [
      {
       "type": "string",
       "enum": [
        "KEY_ACCOUNT",
        "MASS",
        "NICHE",
        "ONE_TO_ONE"
       ]
      },
      {
       "type": "null"
      }
     ],
     "description": "`null` where a difference is not told."
    }
   },
   "required": [
    "asOf",
    "policyVersion",
    "buyers",
    "value",
    "need",
    "mode"
   ]
  },
  "MatrixPoint": {
   "type": "object",
   "properties": {
    "customerId": {
     "type": "string"
    },
    "past": {
     "type": "number"
    },
    "expected": {
     "type": "number"
    },
    "cell": {
     "type": "string",
     "enum": [
      "ABANDON",
      "KEEP",
      "MGC",
      "MVC"
     ]
    }
   },
   "required": [
    "customerId",
    "past",
    "expected",
    "cell"
   ]
  },
  "MatrixQuadrant": {
   "description": "Customers of one cell, and their sums in minor units.",
   "type": "object",
   "properties": {
    "cell": {
     "type": "string",
     "enum": [
      "ABANDON",
      "KEEP",
      "MGC",
      "MVC"
     ]
    },
    "customers": {
     "type": "number"
    },
    "past": {
     "type": "number",
     "description": "Present value of past margin."
    },
    "expected": {
     "type": "number",
     "description": "Margin expected within 12 months."
    },
    "belowZero": {
     "type": "number",
     "description": "Of whom less is expected than serving them costs."
    }
   },
   "required": [
    "cell",
    "customers",
    "past",
    "expected",
    "belowZero"
   ]
  },
  "Mean": {
   "description": "The mean over the customers who told it; `null` of nobody.",
   "type": "object",
   "properties": {
    "mean": {
     "type": [
      "null",
      "number"
     ]
    },
    "n": {
     "type": "number"
    }
   },
   "required": [
    "mean",
    "n"
   ]
  },
  "OpenComplaint": {
   "type": "object",
   "properties": {
    "customerId": {
     "type": "string"
    },
    "band": {
     "type": "string",
     "enum": [
      "LATER",
      "MISSED",
      "NONE",
      "WITHIN_DAY",
      "WITHIN_WEEK"
     ]
    },
    "complaintId": {
     "type": "string"
    },
    "category": {
     "type": "string"
    },
    "severity": {
     "type": "number"
    },
    "orderId": {
     "type": [
      "null",
      "string"
     ]
    },
    "state": {
     "type": "string"
    },
    "upheld": {
     "type": [
      "boolean",
      "null"
     ]
    },
    "remedy": {
     "type": [
      "null",
      "string"
     ]
    },
    "csat": {
     "type": [
      "null",
      "number"
     ]
    },
    "nextStep": {
     "type": [
      "null",
      "string"
     ],
     "description": "The command that it waits for."
    },
    "deadline": {
     "type": [
      "null",
      "string"
     ],
     "description": "Of what is promised next; `null` where nothing is."
    },
    "breached": {
     "type": "boolean"
    },
    "breaches": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "step": {
        "type": "string",
        "enum": [
         "ASSESSMENT",
         "FOLLOW_UP",
         "IMPLEMENTATION",
         "PROPOSAL"
        ]
       },
       "deadline": {
        "type": "string"
       },
       "lateHours": {
        "type": [
         "null",
         "number"
        ]
       }
      },
      "required": [
       "step",
       "deadline",
       "lateHours"
      ]
     },
     "description": "`lateHours` is exact, and `null` while the step is still to come."
    },
    "escalated": {
     "type": "boolean"
    },
    "reopened": {
     "type": "number"
    },
    "receivedAt": {
     "type": "string"
    },
    "closedAt": {
     "type": [
      "null",
      "string"
     ]
    },
    "shortCut": {
     "type": "boolean",
     "description": "Closed by a ComplaintResolved, so that no step in between is known."
    },
    "reopenableUntil": {
     "type": [
      "null",
      "string"
     ],
     "description": "`null` while it is open."
    }
   },
   "required": [
    "customerId",
    "band",
    "complaintId",
    "category",
    "severity",
    "orderId",
    "state",
    "upheld",
    "remedy",
    "csat",
    "nextStep",
    "deadline",
    "breached",
    "breaches",
    "escalated",
    "reopened",
    "receivedAt",
    "closedAt",
    "shortCut",
    "reopenableUntil"
   ]
  },
  "PersonalDetails": {
   "description": "Personal details; absent after the customer was forgotten.",
   "type": "object",
   "properties": {
    "contacts": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "name": {
        "type": "string"
       },
       "email": {
        "type": "string"
       },
       "phone": {
        "type": "string"
       },
       "contactId": {
        "type": "string"
       }
      },
      "required": [
       "contactId"
      ]
     },
     "description": "Those of its contacts of whom any is known, in order of their ids."
    },
    "name": {
     "type": "string"
    },
    "email": {
     "type": "string"
    },
    "phone": {
     "type": "string"
    }
   }
  },
  "PlayFigures": {
   "description": "Cases of one play.",
   "type": "object",
   "properties": {
    "cases": {
     "type": "number"
    },
    "open": {
     "type": "number",
     "description": "Not ended by the business."
    },
    "won": {
     "type": "number",
     "description": "Answered by a purchase in time, whatever the business thinks of it."
    },
    "measured": {
     "type": "number",
     "description": "Cases whose window has passed."
    },
    "successRate": {
     "type": [
      "null",
      "number"
     ],
     "description": "Share of `measured` that was won; `null` while there are none, since running windows would make it too low."
    }
   },
   "required": [
    "cases",
    "open",
    "won",
    "measured",
    "successRate"
   ]
  },
  "PointsReport": {
   "description": "Points; `rewardCost` in minor units of `currency`.",
   "type": "object",
   "properties": {
    "currency": {
     "type": "string"
    },
    "members": {
     "type": "number"
    },
    "earned": {
     "type": "number"
    },
    "redeemed": {
     "type": "number"
    },
    "expired": {
     "type": "number"
    },
    "reversed": {
     "type": "number"
    },
    "balance": {
     "type": "number"
    },
    "rewardCost": {
     "type": "number"
    },
    "asOf": {
     "type": [
      "null",
      "string"
     ],
     "description": "The business day that it is as of; `null` while nothing has happened."
    },
    "policyVersion": {
     "type": "number"
    }
   },
   "required": [
    "currency",
    "members",
    "earned",
    "redeemed",
    "expired",
    "reversed",
    "balance",
    "rewardCost",
    "asOf",
    "policyVersion"
   ]
  },
  "Policies": {
   "type": "object",
   "properties": {
    "inForce": {
     "$ref": "#/components/schemas/AdoptedPolicy"
    },
    "earlier": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/AdoptedPolicy"
     }
    }
   },
   "required": [
    "earlier"
   ]
  },
  "Profile": {
   "description": "When the customer came to be known, and its newest details; an instant is `null` where there was none.",
   "type": "object",
   "properties": {
    "registeredAt": {
     "type": [
      "null",
      "string"
     ]
    },
    "firstSeenAt": {
     "type": [
      "null",
      "string"
     ]
    },
    "lastSeenAt": {
     "type": [
      "null",
      "string"
     ]
    }
   },
   "required": [
    "registeredAt",
    "firstSeenAt",
    "lastSeenAt"
   ],
   "additionalProperties": {
    "type": [
     "null",
     "string"
    ]
   }
  },
  "ProgressReport": {
   "type": "object",
   "properties": {
    "rungs": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "level": {
        "type": "number"
       },
       "rung": {
        "type": "string"
       },
       "customers": {
        "type": "number"
       },
       "next": {
        "type": [
         "null",
         "string"
        ]
       }
      },
      "required": [
       "level",
       "rung",
       "customers",
       "next"
      ]
     },
     "description": "Customers by rung, lowest first, with the one that they can reach next."
    },
    "recognised": {
     "type": "number",
     "description": "Level 支持者 or above, or class 忠诚."
    },
    "customers": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/Recognised"
     },
     "description": "The most valuable of them, by level from the highest, and then by net revenue."
    },
    "asOf": {
     "type": [
      "null",
      "string"
     ],
     "description": "The business day that it is as of; `null` while nothing has happened."
    },
    "policyVersion": {
     "type": "number"
    }
   },
   "required": [
    "rungs",
    "recognised",
    "customers",
    "asOf",
    "policyVersion"
   ]
  },
  "Recognised": {
   "description": "Somebody whose loyalty is to be recognised, and what is missing for the next rung.",
   "type": "object",
   "properties": {
    "customerId": {
     "type": "string"
    },
    "level": {
     "type": [
      "null",
      "number"
     ]
    },
    "loyaltyClass": {
     "type": "string"
    },
    "net": {
     "type": "number",
     "description": "Lifetime net revenue, minor units of the base currency."
    },
    "missing": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "condition": {
        "type": "string"
       },
       "has": {
        "type": "number"
       },
       "needs": {
        "type": "number"
       }
      },
      "required": [
       "condition",
       "has",
       "needs"
      ]
     }
    }
   },
   "required": [
    "customerId",
    "level",
    "loyaltyClass",
    "net",
    "missing"
   ]
  },
  "RelationshipTrendReport": {
   "type": "object",
   "properties": {
    "note": {
     "type": "string",
     "description": "What its correlations do not say."
    },
    "asOf": {
     "type": [
      "null",
      "string"
     ],
     "description": "The business day that it is as of; `null` while nothing has happened."
    },
    "policyVersion": {
     "type": "number"
    },
    "months": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "month": {
        "type": "string"
       },
       "customers": {
        "type": "number"
       },
       "satisfaction": {
        "type": "number",
        "description": "Means over these customers: S 1–5, the loyalty index 0–100."
       },
       "loyaltyIndex": {
        "type": "number"
       }
      },
      "required": [
       "month",
       "customers",
       "satisfaction",
       "loyaltyIndex"
      ]
     }
    },
    "static": {
     "type": "object",
     "properties": {
      "customers": {
       "type": "number"
      },
      "r": {
       "type": [
        "null",
        "number"
       ]
      },
      "month": {
       "type": [
        "null",
        "string"
       ]
      }
     },
     "required": [
      "customers",
      "r",
      "month"
     ],
     "description": "静态: both at the end of the newest month."
    },
    "dynamic": {
     "type": "object",
     "properties": {
      "lagMonths": {
       "type": "number"
      },
      "satisfactionThenLoyalty": {
       "type": "object",
       "properties": {
        "customers": {
         "type": "number"
        },
        "r": {
         "type": [
          "null",
          "number"
         ]
        }
       },
       "required": [
        "customers",
        "r"
       ]
      },
      "loyaltyThenSatisfaction": {
       "type": "object",
       "properties": {
        "customers": {
         "type": "number"
        },
        "r": {
         "type": [
          "null",
          "number"
         ]
        }
       },
       "required": [
        "customers",
        "r"
       ]
      }
     },
     "required": [
      "lagMonths",
      "satisfactionThenLoyalty",
      "loyaltyThenSatisfaction"
     ],
     "description": "动态: of each customer the newest two months so far apart, the one figure earlier and the other later."
    }
   },
   "required": [
    "note",
    "asOf",
    "policyVersion",
    "months",
    "static",
    "dynamic"
   ]
  },
  "RetentionReport": {
   "type": "object",
   "properties": {
    "bonds": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "bond": {
        "anyOf": [
         {
          "type": "string",
          "enum": [
           "FINANCIAL",
           "SOCIAL",
           "STRUCTURAL"
          ]
         },
         {
          "type": "null"
         }
        ]
       },
       "customers": {
        "type": "number"
       },
       "declining": {
        "type": "number",
        "description": "In decline (退化), which is mostly by silence, and lost (流失)."
       },
       "lost": {
        "type": "number"
       },
       "lostShare": {
        "type": [
         "null",
         "number"
        ]
       }
      },
      "required": [
       "bond",
       "customers",
       "declining",
       "lost",
       "lostShare"
      ]
     },
     "description": "Without any bond first, then weakest first. An association: bonds are given to those who stay, too."
    },
    "asOf": {
     "type": [
      "null",
      "string"
     ],
     "description": "The business day that it is as of; `null` while nothing has happened."
    },
    "policyVersion": {
     "type": "number"
    }
   },
   "required": [
    "bonds",
    "asOf",
    "policyVersion"
   ]
  },
  "RfmGridCell": {
   "description": "Buyers of one recency and one frequency. Amounts in minor units of `currency`, means over the buyers.",
   "type": "object",
   "properties": {
    "r": {
     "type": "number",
     "description": "1–5; 5 is the newest, and the most."
    },
    "f": {
     "type": "number"
    },
    "customers": {
     "type": "number"
    },
    "meanM": {
     "type": "number"
    },
    "meanWindowNet": {
     "type": "number",
     "description": "Net revenue of the window, and of the whole life."
    },
    "meanLifeNet": {
     "type": "number"
    }
   },
   "required": [
    "r",
    "f",
    "customers",
    "meanM",
    "meanWindowNet",
    "meanLifeNet"
   ]
  },
  "RfmGridReport": {
   "type": "object",
   "properties": {
    "currency": {
     "type": "string"
    },
    "buyers": {
     "type": "number"
    },
    "cells": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/RfmGridCell"
     },
     "description": "The 25 cells, by r and then by f; means are 0 where nobody is."
    },
    "asOf": {
     "type": [
      "null",
      "string"
     ],
     "description": "The business day that it is as of; `null` while nothing has happened."
    },
    "policyVersion": {
     "type": "number"
    }
   },
   "required": [
    "currency",
    "buyers",
    "cells",
    "asOf",
    "policyVersion"
   ]
  },
  "RfmReport": {
   "type": "object",
   "properties": {
    "buyers": {
     "type": "number"
    },
    "codes": {
     "$ref": "#/components/schemas/Counts"
    },
    "boxes": {
     "$ref": "#/components/schemas/Counts"
    },
    "asOf": {
     "type": [
      "null",
      "string"
     ],
     "description": "The business day that it is as of; `null` while nothing has happened."
    },
    "policyVersion": {
     "type": "number"
    }
   },
   "required": [
    "buyers",
    "codes",
    "boxes",
    "asOf",
    "policyVersion"
   ]
  },
  "RoleCoverage": {
   "type": "object",
   "properties": {
    "role": {
     "type": "string",
     "enum": [
      "APPROVER",
      "BUYER",
      "DECIDER",
      "GATEKEEPER",
      "INFLUENCER",
      "USER"
     ]
    },
    "covered": {
     "type": "number",
     "description": "Of the customers asked: for how many somebody is known to play the role, and of a hundred; `null` of none."
    },
    "coveredPercent": {
     "type": [
      "null",
      "number"
     ]
    },
    "lacking": {
     "type": "number",
     "description": "Of whom nobody is known to play it; the first of them, and whether there are more."
    },
    "customers": {
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "more": {
     "type": "boolean"
    }
   },
   "required": [
    "role",
    "covered",
    "coveredPercent",
    "lacking",
    "customers",
    "more"
   ]
  },
  "SatisfactionReport": {
   "type": "object",
   "properties": {
    "customers": {
     "type": "number"
    },
    "satisfaction": {
     "$ref": "#/components/schemas/Mean",
     "description": "S, 1–5."
    },
    "nps": {
     "type": "object",
     "properties": {
      "points": {
       "type": [
        "null",
        "number"
       ]
      },
      "promoters": {
       "type": "number"
      },
      "passives": {
       "type": "number"
      },
      "detractors": {
       "type": "number"
      },
      "n": {
       "type": "number"
      }
     },
     "required": [
      "points",
      "promoters",
      "passives",
      "detractors",
      "n"
     ],
     "description": "Points from −100 to 100: percentage of promoters less that of detractors."
    },
    "acsi": {
     "type": "object",
     "properties": {
      "index": {
       "$ref": "#/components/schemas/Mean"
      },
      "items": {
       "type": "object",
       "properties": {
        "satisfaction": {
         "$ref": "#/components/schemas/Mean"
        },
        "confirmation": {
         "$ref": "#/components/schemas/Mean"
        },
        "ideal": {
         "$ref": "#/components/schemas/Mean"
        },
        "expectation": {
         "$ref": "#/components/schemas/Mean"
        },
        "quality": {
         "$ref": "#/components/schemas/Mean"
        },
        "value": {
         "$ref": "#/components/schemas/Mean"
        }
       },
       "required": [
        "satisfaction",
        "confirmation",
        "ideal",
        "expectation",
        "quality",
        "value"
       ]
      }
     },
     "required": [
      "index",
      "items"
     ],
     "description": "The index, 0–100, and its items and neighbours in the model, 1–10."
    },
    "complaints": {
     "type": "object",
     "properties": {
      "complainants": {
       "type": "number"
      },
      "rate": {
       "type": [
        "null",
        "number"
       ]
      }
     },
     "required": [
      "complainants",
      "rate"
     ],
     "description": "Complainants among customers, 0–1."
    },
    "curveTypes": {
     "type": "object",
     "properties": {
      "counts": {
       "$ref": "#/components/schemas/Counts"
      },
      "n": {
       "type": "number"
      }
     },
     "required": [
      "counts",
      "n"
     ]
    },
    "sevenTypes": {
     "type": "object",
     "properties": {
      "counts": {
       "$ref": "#/components/schemas/Counts"
      },
      "n": {
       "type": "number"
      }
     },
     "required": [
      "counts",
      "n"
     ]
    },
    "asOf": {
     "type": [
      "null",
      "string"
     ],
     "description": "The business day that it is as of; `null` while nothing has happened."
    },
    "policyVersion": {
     "type": "number"
    }
   },
   "required": [
    "customers",
    "satisfaction",
    "nps",
    "acsi",
    "complaints",
    "curveTypes",
    "sevenTypes",
    "asOf",
    "policyVersion"
   ]
  },
  "ScorecardReport": {
   "type": "object",
   "properties": {
    "buyers": {
     "type": "number",
     "description": "Buyers who were ranked."
    },
    "best": {
     "type": "array",
     "items": {
      "type": "object",
      "properties": {
       "customerId": {
        "type": "string"
       },
       "dimensions": {
        "type": "object",
        "properties": {
         "learning": {
          "type": "number"
         },
         "finance": {
          "type": "number"
         },
         "market": {
          "type": "number"
         },
         "management": {
          "type": "number"
         }
        },
        "required": [
         "learning",
         "finance",
         "market",
         "management"
        ]
       },
       "score": {
        "type": "number"
       }
      },
      "required": [
       "customerId",
       "dimensions",
       "score"
      ]
     }
    },
    "asOf": {
     "type": [
      "null",
      "string"
     ],
     "description": "The business day that it is as of; `null` while nothing has happened."
    },
    "policyVersion": {
     "type": "number"
    }
   },
   "required": [
    "buyers",
    "best",
    "asOf",
    "policyVersion"
   ]
  },
  "Segments": {
   "type": "object",
   "properties": {
    "segments": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/CountedSegment"
     }
    }
   },
   "required": [
    "segments"
   ]
  },
  "TasksReport": {
   "type": "object",
   "properties": {
    "total": {
     "type": "number"
    },
    "quadrants": {
     "type": "object",
     "properties": {
      "UI": {
       "type": "number"
      },
      "I": {
       "type": "number"
      },
      "U": {
       "type": "number"
      },
      "-": {
       "type": "number"
      }
     },
     "required": [
      "UI",
      "I",
      "U",
      "-"
     ]
    },
    "tasks": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/ListedTask"
     },
     "description": "The first of them, in the order in which they are to be done."
    },
    "asOf": {
     "type": [
      "null",
      "string"
     ],
     "description": "The business day that it is as of; `null` while nothing has happened."
    },
    "policyVersion": {
     "type": "number"
    }
   },
   "required": [
    "total",
    "quadrants",
    "tasks",
    "asOf",
    "policyVersion"
   ]
  },
  "ValueMatrixReport": {
   "type": "object",
   "properties": {
    "currency": {
     "type": "string"
    },
    "cutsAsOf": {
     "type": [
      "null",
      "string"
     ],
     "description": "The day of the cuts, as of which every customer stands; `null` while no model is in force."
    },
    "high": {
     "anyOf": [
      {
       "type": "null"
      },
      {
       "type": "object",
       "properties": {
        "past": {
         "type": "number"
        },
        "expected": {
         "type": "number"
        }
       },
       "required": [
        "past",
        "expected"
       ]
      }
     ],
     "description": "From where on past and expected margin are high."
    },
    "customers": {
     "type": "number"
    },
    "quadrants": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/MatrixQuadrant"
     }
    },
    "points": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/MatrixPoint"
     },
     "description": "Every so many-th customer in the order of ids, at most 500; the quadrants count all."
    },
    "asOf": {
     "type": [
      "null",
      "string"
     ],
     "description": "The business day that it is as of; `null` while nothing has happened."
    },
    "policyVersion": {
     "type": "number"
    }
   },
   "required": [
    "currency",
    "cutsAsOf",
    "high",
    "customers",
    "quadrants",
    "points",
    "asOf",
    "policyVersion"
   ]
  },
  "ValueReport": {
   "description": "Amounts in minor units of `currency`.",
   "type": "object",
   "properties": {
    "currency": {
     "type": "string"
    },
    "customers": {
     "type": "number"
    },
    "buyers": {
     "type": "number"
    },
    "gross": {
     "type": "number"
    },
    "refunds": {
     "type": "number"
    },
    "net": {
     "type": "number"
    },
    "margin": {
     "type": "number"
    },
    "estimated": {
     "type": "number",
     "description": "Buyers whose margin rests on the policy's rate, since a unit cost is not known."
    },
    "cutsAsOf": {
     "type": [
      "null",
      "string"
     ]
    },
    "pyramid": {
     "$ref": "#/components/schemas/Counts"
    },
    "netByTier": {
     "$ref": "#/components/schemas/Counts"
    },
    "contribution": {
     "$ref": "#/components/schemas/Counts"
    },
    "importance": {
     "$ref": "#/components/schemas/Counts"
    },
    "matrix": {
     "$ref": "#/components/schemas/Counts",
     "description": "By cell of the CLV matrix; empty while no model is in force."
    },
    "belowZero": {
     "type": "number"
    },
    "asOf": {
     "type": [
      "null",
      "string"
     ],
     "description": "The business day that it is as of; `null` while nothing has happened."
    },
    "policyVersion": {
     "type": "number"
    }
   },
   "required": [
    "currency",
    "customers",
    "buyers",
    "gross",
    "refunds",
    "net",
    "margin",
    "estimated",
    "cutsAsOf",
    "pyramid",
    "netByTier",
    "contribution",
    "importance",
    "matrix",
    "belowZero",
    "asOf",
    "policyVersion"
   ]
  },
  "WinBackDueReport": {
   "type": "object",
   "properties": {
    "tiers": {
     "$ref": "#/components/schemas/Counts",
     "description": "Customers by tier, where the policy has a play for it."
    },
    "customers": {
     "type": "array",
     "items": {
      "$ref": "#/components/schemas/DueForWinBack"
     },
     "description": "The most valuable first, tier by tier; the first of each tier."
    },
    "asOf": {
     "type": [
      "null",
      "string"
     ],
     "description": "The business day that it is as of; `null` while nothing has happened."
    },
    "policyVersion": {
     "type": "number"
    }
   },
   "required": [
    "tiers",
    "customers",
    "asOf",
    "policyVersion"
   ]
  },
  "WinBackReport": {
   "type": "object",
   "properties": {
    "successDays": {
     "type": "number"
    },
    "plays": {
     "type": "object",
     "properties": {
      "PERSONAL_CALL": {
       "$ref": "#/components/schemas/PlayFigures"
      },
      "OFFER": {
       "$ref": "#/components/schemas/PlayFigures"
      },
      "AUTOMATED": {
       "$ref": "#/components/schemas/PlayFigures"
      }
     }
    },
    "calledInTime": {
     "type": "number",
     "description": "Personal calls that were made in time."
    },
    "asOf": {
     "type": [
      "null",
      "string"
     ],
     "description": "The business day that it is as of; `null` while nothing has happened."
    },
    "policyVersion": {
     "type": "number"
    }
   },
   "required": [
    "successDays",
    "plays",
    "calledInTime",
    "asOf",
    "policyVersion"
   ]
  }
 }
};
