// Written by npm run client from /openapi.json; do not edit.
export interface paths {
    readonly "/health/live": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether the process gets on; 503 when only a new one would */
        readonly get: operations["get_health_live"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/health/ready": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether the service takes requests; 503 when not */
        readonly get: operations["get_health_ready"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/metrics": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Metrics in the text format of Prometheus */
        readonly get: operations["get_metrics"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/audit/accesses": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Who examined records, replayed or exported them or opened personal data, of whom and why, oldest first. Reading this is recorded, too.
         * @description Role: auditor. Each request is recorded as accesses, with the reason in x-audit-reason.
         */
        readonly get: operations["get_v1_audit_accesses"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/audit/customers/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Every read model of a customer as of ?asOf= (an instant, or the end of a date; now), with all that is recorded today or only what was by ?knownAt=; folded from the log.
         * @description Role: auditor. Each request is recorded as as-of, with the reason in x-audit-reason.
         */
        readonly get: operations["get_v1_audit_customers_id"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/audit/customers/{id}/receipts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Why a customer is what it is: each change with the facts that caused it, the figures and thresholds that decided, before and after, what is missing for the next category, what it corrects or was corrected by. ?readModel= of one read model; ?at= only those that explain an instant; ?cursor= and ?limit= by page.
         * @description Role: auditor. Each request is recorded as receipts, with the reason in x-audit-reason.
         */
        readonly get: operations["get_v1_audit_customers_id_receipts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/audit/customers/{id}/verification": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Whether what every read model stores of a customer is what the log gives, by SHA-256; names each that differs.
         * @description Role: auditor. Each request is recorded as verification, with the reason in x-audit-reason.
         */
        readonly get: operations["get_v1_audit_customers_id_verification"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/audit/verifications": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The last verifications, the newest first.
         * @description Role: auditor. Each request is recorded as verification, with the reason in x-audit-reason.
         */
        readonly get: operations["get_v1_audit_verifications"];
        readonly put?: never;
        /**
         * Begins to fold the whole log again, and to compare every document and every insight with what that gives; one at a time.
         * @description Role: auditor. Each request is recorded as verification, with the reason in x-audit-reason.
         */
        readonly post: operations["post_v1_audit_verifications"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/audit/verifications/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * How far a verification is, or what it found: for each difference, the record from which on it diverges.
         * @description Role: auditor. Each request is recorded as verification, with the reason in x-audit-reason.
         */
        readonly get: operations["get_v1_audit_verifications_id"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Ends a verification that runs.
         * @description Role: auditor. Each request is recorded as verification, with the reason in x-audit-reason.
         */
        readonly delete: operations["delete_v1_audit_verifications_id"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/audit/what-if": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Who would be where had another policy been in force, folded from the log; changes nothing. With Accept: application/x-ndjson as lines: progress, each customer who differs, the report.
         * @description Role: auditor. Each request is recorded as what-if, with the reason in x-audit-reason.
         */
        readonly post: operations["post_v1_audit_what_if"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/calculators/brand-switching": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * CLV with spend allocation (考虑客户支出分配) from a brand-switching matrix, and what drives it.
         * @description Role: reader.
         */
        readonly post: operations["post_v1_calculators_brand_switching"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/calculators/channel-member": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * The score of a channel member: credit, capital, coverage and fulfilment of the plan, 0–100.
         * @description Role: reader.
         */
        readonly post: operations["post_v1_calculators_channel_member"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/calculators/clv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * CLV without spend allocation by models 1–3, with every reading of Example 3.1 and what drives it.
         * @description Role: reader.
         */
        readonly post: operations["post_v1_calculators_clv"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/calculators/price": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * The price of a piece: list × customer × volume × payment term × season, at least its cost. Minor units.
         * @description Role: reader.
         */
        readonly post: operations["post_v1_calculators_price"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Customers by one or more categories, in the order of their lifetime net revenue; by cursor.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_customers"];
        readonly put?: never;
        /**
         * A person or organisation became known by name. Once a customer.
         * @description Role: writer.
         */
        readonly post: operations["post_v1_customers"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A customer from all sides: profile, lifecycle stage, loyalty level, value and all other parts; or who absorbed it.
         * @description Role: reader. Each request is recorded as personal-data, with the reason in x-audit-reason.
         */
        readonly get: operations["get_v1_customers_id"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Some details of a customer are different now; those not named stay as they were.
         * @description Role: writer.
         */
        readonly patch: operations["patch_v1_customers_id"];
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/account": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Credit, costs, share of wallet, and whether this is a good customer. Minor units.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_customers_id_account"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/behaviour": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * How the customer buys: label, loyalty class, cycle, price sensitivity, categories. Minor units.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_customers_id_behaviour"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/buying-centre": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Somebody at the customer plays these parts in its purchases. Named again, the new roles and position hold.
         * @description Role: writer.
         */
        readonly post: operations["post_v1_customers_id_buying_centre"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/buying-centre/{contactId}/removal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * A contact plays no part in the purchases of the customer any more.
         * @description Role: writer.
         */
        readonly post: operations["post_v1_customers_id_buying_centre_contactId_removal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/buyingCentre": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Who at the customer plays which part in its purchases, and which roles nobody is known to play.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_customers_id_buyingCentre"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/campaigns": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The campaigns that addressed the customer or left it alone, and its responses.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_customers_id_campaigns"];
        readonly put?: never;
        /**
         * A campaign addressed the customer, or drew it for the control group.
         * @description Role: writer.
         */
        readonly post: operations["post_v1_customers_id_campaigns"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/campaigns/{campaignId}/response": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * The customer did what the campaign was for; a member of the control group may do so by itself.
         * @description Role: writer.
         */
        readonly post: operations["post_v1_customers_id_campaigns_campaignId_response"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/care": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The care for the customer: what is due when, given, lapsed or suppressed.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_customers_id_care"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/churn": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The risk of losing the customer: band, what drives it, and when it changes.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_customers_id_churn"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/competitor-purchases": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * The customer bought elsewhere, as far as the business knows. The share of wallet (钱包份额) follows from it.
         * @description Role: writer.
         */
        readonly post: operations["post_v1_customers_id_competitor_purchases"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/complaints": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The complaints: where each stands, its deadlines and breaches, remedy and satisfaction.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_customers_id_complaints"];
        readonly put?: never;
        /**
         * The customer complained. While it is open, a complaint counts as upheld until it is found not to be.
         * @description Role: writer.
         */
        readonly post: operations["post_v1_customers_id_complaints"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/complaints/{complaintId}/answers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * The customer accepted or declined the solution; a second refusal escalates the complaint.
         * @description Role: writer.
         */
        readonly post: operations["post_v1_customers_id_complaints_complaintId_answers"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/complaints/{complaintId}/assessment": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * It was judged whether the complaint is justified (判断是否成立).
         * @description Role: writer.
         */
        readonly post: operations["post_v1_customers_id_complaints_complaintId_assessment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/complaints/{complaintId}/closing": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Nothing is left to do about the complaint.
         * @description Role: writer.
         */
        readonly post: operations["post_v1_customers_id_complaints_complaintId_closing"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/complaints/{complaintId}/follow-up": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * The customer was asked afterwards whether all is well (跟踪服务).
         * @description Role: writer.
         */
        readonly post: operations["post_v1_customers_id_complaints_complaintId_follow_up"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/complaints/{complaintId}/implementation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * The accepted solution was carried out (实施方案).
         * @description Role: writer.
         */
        readonly post: operations["post_v1_customers_id_complaints_complaintId_implementation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/complaints/{complaintId}/proposals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * A solution was offered to the customer (提出方案).
         * @description Role: writer.
         */
        readonly post: operations["post_v1_customers_id_complaints_complaintId_proposals"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/complaints/{complaintId}/reopening": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * The customer came back with a closed complaint; it is assessed again.
         * @description Role: writer.
         */
        readonly post: operations["post_v1_customers_id_complaints_complaintId_reopening"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/complaints/{complaintId}/resolution": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * How the complaint ended, from a source that knows no step in between: justified or not, with what satisfaction.
         * @description Role: writer.
         */
        readonly post: operations["post_v1_customers_id_complaints_complaintId_resolution"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/contact-preferences": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * The customer asked to be left alone by campaigns and care, or allowed it again.
         * @description Role: writer.
         */
        readonly post: operations["post_v1_customers_id_contact_preferences"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/contacts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Touches by channel, closeness, activity, contact preferences and the representative.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_customers_id_contacts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/costs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * The business spent money on winning, serving or winning back the customer.
         * @description Role: writer.
         */
        readonly post: operations["post_v1_customers_id_costs"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/ending": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * The customer, or the business, ended the relationship. A later purchase begins it anew.
         * @description Role: writer.
         */
        readonly post: operations["post_v1_customers_id_ending"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/idic": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A customer from all sides, its parts grouped by identify, differentiate, interact, customise.
         * @description Role: reader. Each request is recorded as personal-data, with the reason in x-audit-reason.
         */
        readonly get: operations["get_v1_customers_id_idic"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/interactions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * The customer and the business were in touch (接触点).
         * @description Role: writer.
         */
        readonly post: operations["post_v1_customers_id_interactions"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/journey": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * How the customer was acquired, converted and kept, and touches by phase of the sale.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_customers_id_journey"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/knowledge-uses": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * An article of the knowledge base (服务知识库) was used to serve the customer.
         * @description Role: writer.
         */
        readonly post: operations["post_v1_customers_id_knowledge_uses"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/lifecycle": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The lifecycle stage, its history, and when it changes if nothing happens.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_customers_id_lifecycle"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/loyalty": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The loyalty level, its history, the next review, what is missing for the next rung, and the bonds that its benefits make.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_customers_id_loyalty"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/merges": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * The customer absorbs another one: both are one person, and go on under this id.
         * @description Role: admin.
         */
        readonly post: operations["post_v1_customers_id_merges"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/merges/{mergeId}/undoing": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Undoes a merge: both customers have their own histories again.
         * @description Role: admin.
         */
        readonly post: operations["post_v1_customers_id_merges_mergeId_undoing"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/opportunities": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Chances to sell, how far each has come, and which lie idle.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_customers_id_opportunities"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/orders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * The customer ordered and has not paid yet (下单未付). When it is paid, PurchaseRecorded names the same order.
         * @description Role: writer.
         */
        readonly post: operations["post_v1_customers_id_orders"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/orders/{orderId}/cancellation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * An order was given up before it was paid.
         * @description Role: writer.
         */
        readonly post: operations["post_v1_customers_id_orders_orderId_cancellation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/partnerships": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Customer and business became partners (合作伙伴).
         * @description Role: writer.
         */
        readonly post: operations["post_v1_customers_id_partnerships"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/partnerships/{partnershipId}/ending": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * A partnership ended, before its term or without one.
         * @description Role: writer.
         */
        readonly post: operations["post_v1_customers_id_partnerships_partnershipId_ending"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/payments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * The customer paid an invoice, in time or late. The credit score (信用评分) follows from it.
         * @description Role: writer.
         */
        readonly post: operations["post_v1_customers_id_payments"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/personal-data": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Erases all personal data of a customer for good, and of whom it absorbed, by destroying its key. The reason is a code, in the body or as ?reasonCode=.
         * @description Role: admin.
         */
        readonly delete: operations["delete_v1_customers_id_personal_data"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/points": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The points: balance, lots, and what expires soon.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_customers_id_points"];
        readonly put?: never;
        /**
         * Points were credited, as a lot of their own: the oldest lot is spent first, and each lot expires.
         * @description Role: writer.
         */
        readonly post: operations["post_v1_customers_id_points"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/points/redemptions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Points were spent on a reward; never more than the balance.
         * @description Role: writer.
         */
        readonly post: operations["post_v1_customers_id_points_redemptions"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/points/reversals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Points were taken back, as by a return of their order. Only this may make a balance negative.
         * @description Role: writer.
         */
        readonly post: operations["post_v1_customers_id_points_reversals"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/purchases": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * The customer bought and paid for an order. One per order; its total is the sum of its lines.
         * @description Role: writer.
         */
        readonly post: operations["post_v1_customers_id_purchases"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/receipts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Why a customer is what it is: each change with the facts that caused it, the figures and thresholds that decided, before and after, what is missing for the next category, what it corrects or was corrected by. ?readModel= of one read model; ?at= only those that explain an instant; ?cursor= and ?limit= by page.
         * @description Role: reader or auditor.
         */
        readonly get: operations["get_v1_customers_id_receipts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/referrals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * The customer recommended the business to somebody (推荐).
         * @description Role: writer.
         */
        readonly post: operations["post_v1_customers_id_referrals"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/referrals/{refereeId}/conversion": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Somebody whom the customer referred bought for the first time. Once a referee.
         * @description Role: writer.
         */
        readonly post: operations["post_v1_customers_id_referrals_refereeId_conversion"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/representative": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * The customer has this dedicated representative from now on (专门服务代表), and no other.
         * @description Role: writer.
         */
        readonly post: operations["post_v1_customers_id_representative"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/returns": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Goods of an order came back and were refunded. The refund counts on the day of the order, at its rate; until the order is known, it waits.
         * @description Role: writer.
         */
        readonly post: operations["post_v1_customers_id_returns"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/satisfaction": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Satisfaction by surveys, the loyalty index with its indicators, and the types of attitude that follow.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_customers_id_satisfaction"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/surveys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * The customer answered a survey.
         * @description Role: writer.
         */
        readonly post: operations["post_v1_customers_id_surveys"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/value": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The customer value: sums, RFM, tiers, present value of past margin, and the four potentials. Minor units.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_customers_id_value"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/visits": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The service visits: which are due, what came of the others, and jobs done.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_customers_id_visits"];
        readonly put?: never;
        /**
         * Somebody is to serve the customer on the spot (现场服务), on an agreed day or as soon as the policy promises.
         * @description Role: writer.
         */
        readonly post: operations["post_v1_customers_id_visits"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/visits/{visitId}/miss": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * A service visit did not take place, and will not; another one would be scheduled for the same job.
         * @description Role: writer.
         */
        readonly post: operations["post_v1_customers_id_visits_visitId_miss"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/visits/{visitId}/report": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * A service visit took place, and did what it was for or did not.
         * @description Role: writer.
         */
        readonly post: operations["post_v1_customers_id_visits_visitId_report"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/win-backs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * The business set out to win the customer back (挽回).
         * @description Role: writer.
         */
        readonly post: operations["post_v1_customers_id_win_backs"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/win-backs/{caseId}/ending": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * The case was closed, with what the business thinks came of it; success is measured by purchases.
         * @description Role: writer.
         */
        readonly post: operations["post_v1_customers_id_win_backs_caseId_ending"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/customers/{id}/winBack": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The cases to win the customer back, and what came of each by purchases.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_customers_id_winBack"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Facts and insights after a position, in the order of the log. Ask again with from = next.
         * @description Role: reader or auditor.
         */
        readonly get: operations["get_v1_events"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/exports/{name}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A read model as NDJSON, a customer a line by id, without personal data; ?after= goes on behind an id.
         * @description Role: reader. Each request is recorded as export, with the reason in x-audit-reason.
         */
        readonly get: operations["get_v1_exports_name"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/import": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Facts in bulk, one a line. A bad line stops nothing but itself; the same lines again record nothing.
         * @description Role: writer.
         */
        readonly post: operations["post_v1_import"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/models": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Fits purchases (BG/NBD) and spend (Gamma-Gamma) to all buyers, and puts the model in force.
         * @description Role: admin.
         */
        readonly post: operations["post_v1_models"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/models/trials": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Fits likewise and tells what came out; records nothing.
         * @description Role: admin.
         */
        readonly post: operations["post_v1_models_trials"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/parked": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Customers whose facts wait, because one of them could not be folded: since where, and why.
         * @description Role: admin.
         */
        readonly get: operations["get_v1_operations_parked"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/parked/{customer}/redrive": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Asks for another try of a parked customer, from the first fact that waits; the answer does not wait for it.
         * @description Role: admin.
         */
        readonly post: operations["post_v1_operations_parked_customer_redrive"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/stages": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * How far the relay and each read model have come, what waits and since when, and who is parked.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_operations_stages"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/policies": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The policy in force and those before it, newest first: every threshold, and since when.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_policies"];
        readonly put?: never;
        /**
         * Adopts a policy: its version must be newer than the one in force.
         * @description Role: admin.
         */
        readonly post: operations["post_v1_policies"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/assessment": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Quantified assessment: percentiles of profit, influence, loyalty and potential among all buyers, of the 100 best by profit. Reads every customer.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_reports_assessment"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/behaviour": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Customers by label, formation of loyalty, loyalty class and price sensitivity.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_reports_behaviour"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/buying-centre": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Buying roles (使用/影响/决策/批准/购买/把关者): which customers lack one, say somebody who decides.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_reports_buying_centre"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/campaigns": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Each campaign against its randomised control group: difference in percentage points and z. Members whose window still runs count.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_reports_campaigns"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/care-due": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Who is due for care today: before and after a purchase, after a complaint, before a partnership ends.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_reports_care_due"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/churn": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Buyers by the band of their churn risk.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_reports_churn"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/complaint-deadlines": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Open complaints against their deadlines: missed, within a day, within a week, later; and the work queue.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_reports_complaint_deadlines"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/complaints": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Complaints by state and cause: timely, upheld, reopened, time to resolution, and who bought again.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_reports_complaints"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/contacts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Touches by channel, closeness, and how many customers are active, activated and looked after.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_reports_contacts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/contribution-curve": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The 80/20 curve (二八定律): which share of customers brings which share of net revenue of the window, and where the cuts are. Reads every customer.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_reports_contribution_curve"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/credit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Customers by credit, how late they pay, and what they cost by kind. Minor units.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_reports_credit"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/cross-sell": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Categories that the same customers buy (交叉销售): lift by pair. Reads every customer; ask it rarely.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_reports_cross_sell"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/equity": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Customer equity (客户资产): the sum of CLV, which is mean × base, by tier and stage, and its drivers by survey. Minor units. Reads every customer.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_reports_equity"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/field-service": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Service visits (现场服务): which are due or overdue, in time and first-time-fix rates, by technician.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_reports_field_service"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/funnel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The sales funnel: opportunities by step, conversion from step to step, and what lies idle.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_reports_funnel"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/holdout": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Fits purchases until ?calibrateUntil= and compares what that tells of the days until ?until= (now) with what came. By BG/NBD; by NBD, in which nobody leaves, where leaving cannot be told from none: `model` says which, `because` why. Records nothing. Reads every customer.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_reports_holdout"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/journey": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Customers acquired, converted and kept (获取/转换/保持) by month, and interactions by phase of the sale.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_reports_journey"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/knowledge": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Articles of the knowledge base by their uses for closed complaints with a satisfied customer.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_reports_knowledge"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/lifecycle": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Customers by lifecycle stage.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_reports_lifecycle"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/lifecycle-flow": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * How customers moved between lifecycle stages from the end of one day to the end of another.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_reports_lifecycle_flow"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/loyalty": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Customers by rung of the loyalty ladder.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_reports_loyalty"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/marketing-mode": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * How to market (营销模式) by how much customers differ in value and in need: MASS, NICHE, KEY_ACCOUNT or ONE_TO_ONE, with both measures and thresholds. Reads every customer.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_reports_marketing_mode"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/points": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Points earned, redeemed, expired and reversed over all members, and what the rewards cost.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_reports_points"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/progress": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Who is how far on the ladder (关系递进), and whose loyalty to recognise (忠诚客户识别).
         * @description Role: reader.
         */
        readonly get: operations["get_v1_reports_progress"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/relationship-trend": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Satisfaction and loyalty by month, and how they go together at once and one after the other, both ways.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_reports_relationship_trend"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/retention": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Customers by the strongest bond that their benefits ever made (财务/社会/结构性), and how many of each decline or are lost: an association, no effect. Reads every customer.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_reports_retention"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/rfm": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Buyers by RFM code and box.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_reports_rfm"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/rfm-grid": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Buyers by recency and frequency, with mean monetary score and net revenue: 25 cells. Reads every customer.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_reports_rfm_grid"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/satisfaction": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Satisfaction, recommendation, the satisfaction index, complainants, and customers by type of attitude.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_reports_satisfaction"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/scorecard": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Customer value in four dimensions (财务/市场/管理/学习成长): percentiles among all buyers and their weighted mean, of the 100 best. Reads every customer.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_reports_scorecard"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/tasks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What is to be done about open complaints and customers at red risk: urgent and important first (紧急/重要).
         * @description Role: reader.
         */
        readonly get: operations["get_v1_reports_tasks"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/value": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Revenue, refunds, margin and tiers over all customers. Minor units.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_reports_value"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/value-matrix": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The CLV matrix (贵宾, 改进, 维持, 放弃): customers and sums by cell, where the cells meet, and some customers as points. Reads every customer.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_reports_value_matrix"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/win-back": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Win-back cases by play: how many are open, and how many a purchase answered in time.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_reports_win_back"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/win-back-due": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Who is to be won back, and how: LOST customers, and key customers at red risk, without an open case.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_reports_win_back_due"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/segments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The segments in force, with the number of their customers; list those by ?segment=.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_segments"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/segments/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A segment in force, with the number of its customers.
         * @description Role: reader.
         */
        readonly get: operations["get_v1_segments_id"];
        /**
         * Saves a segment under this id, or changes it.
         * @description Role: writer.
         */
        readonly put: operations["put_v1_segments_id"];
        readonly post?: never;
        /**
         * Removes a segment; the facts about it stay.
         * @description Role: writer.
         */
        readonly delete: operations["delete_v1_segments_id"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/stream": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Facts and insights as they come, as server-sent events: id is the position, event the type, data as in GET /v1/events. Goes on behind Last-Event-ID.
         * @description Role: reader or auditor.
         */
        readonly get: operations["get_v1_stream"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description What is said of a customer who turned out to be another one. */
        readonly Absorbed: {
            readonly customerId: string;
            /** @description Who absorbed the customer. */
            readonly mergedInto: string;
            readonly mergeId: string;
            /** @description Under whose id the person goes on: the end of the chain, where the other was absorbed, too. */
            readonly survivor: string;
        };
        readonly AccessPage: {
            /** @description Oldest first. */
            readonly accesses: readonly components["schemas"]["ListedAccess"][];
            /** @description Whether there was nothing after `next` yet. */
            readonly atHead: boolean;
            /** @description Where the next page begins. It moves on even where nothing matched. */
            readonly next: number;
        };
        /** @description A policy, and the fact that adopted it: `null` for the default, which nobody had to adopt. */
        readonly AdoptedPolicy: {
            readonly adopted: null | {
                readonly at: string;
                readonly by: string;
                readonly eventId: string;
            };
            readonly policy: {
                readonly account: {
                    readonly badCredit: number;
                    readonly defaultDays: number;
                    readonly goodCredit: number;
                    readonly pointsPerDefault: number;
                    readonly pointsPerLateDay: number;
                    readonly rejectedComplaints: number;
                    readonly rejectedDays: number;
                };
                readonly baseCurrency: string;
                readonly behaviour: {
                    readonly crossSellCustomers: number;
                    readonly discountPercent: number;
                    readonly loyaltyClass: {
                        readonly frequencyScore: number;
                        readonly loyaltyIndex: number;
                        readonly newDays: number;
                        readonly recencyScore: number;
                        readonly recentDays: number;
                        readonly regularDays: number;
                        readonly regularPurchases: number;
                        readonly tenureDays: number;
                    };
                    readonly sensitiveShare: number;
                    readonly windowMonths: number;
                };
                readonly businessTimeZone: string;
                readonly campaigns: {
                    readonly responseDays: number;
                };
                readonly care: {
                    readonly afterComplaintDays: number;
                    readonly afterPurchaseDays: number;
                    readonly beforePurchaseDays: number;
                    readonly lapseDays: number;
                    readonly renewalDays: number;
                };
                readonly channel: {
                    readonly weights: {
                        readonly capital: number;
                        readonly coverage: number;
                        readonly credit: number;
                        readonly fulfilment: number;
                    };
                };
                readonly churn: {
                    readonly cashedOutShare: number;
                    readonly complaintsAtLeast: number;
                    readonly complaintWindowDays: number;
                    readonly csatAtMost: number;
                    readonly redFrom: number;
                    readonly satisfactionFall: number;
                    readonly spendShare: number;
                    readonly spendWindowDays: number;
                    readonly weights: {
                        readonly cashedOut: number;
                        readonly complaint: number;
                        readonly complaints: number;
                        readonly optOut: number;
                        readonly satisfaction: number;
                        readonly spend: number;
                    };
                    readonly yellowFrom: number;
                };
                /** @enum {string} */
                readonly clock: "history" | "live";
                readonly complaints: {
                    readonly assessmentHours: number;
                    readonly csatAtLeast: number;
                    readonly followUpDays: number;
                    readonly implementationDays: number;
                    readonly proposalHours: number;
                    readonly refusalsToEscalate: number;
                    readonly reopenDays: number;
                    readonly repurchaseDays: number;
                    readonly urgentHours: number;
                };
                readonly composition: {
                    readonly referralSavingMajor: number;
                    readonly scorecard: {
                        readonly finance: number;
                        readonly learning: number;
                        readonly management: number;
                        readonly market: number;
                    };
                    readonly serviceWindowDays: number;
                    readonly standardServiceCostMajor: number;
                    readonly winBackBudgetMajor: number;
                };
                readonly contacts: {
                    readonly activationDays: number;
                    readonly activeDays: number;
                    readonly closeFrom: number;
                    readonly halfLifeDays: number;
                    readonly mediumFrom: number;
                    readonly weights: {
                        readonly inbound: number;
                        readonly outbound: number;
                        readonly purchase: number;
                        readonly twoWay: number;
                    };
                };
                readonly journey: {
                    readonly convertDays: number;
                    readonly keepDays: number;
                };
                readonly ladder: {
                    readonly advocate: {
                        readonly referrals: number;
                        readonly windowMonths: number;
                    };
                    /** @enum {string} */
                    readonly downgrade: "BALANCE" | "ONE_RUNG";
                    readonly rungs: readonly {
                        readonly benefits: readonly string[];
                        readonly pointsMultiplier: number;
                    }[];
                    readonly supporterSatisfaction: number;
                };
                readonly lifecycle: {
                    readonly complaints: {
                        readonly csatAtMost: number;
                        readonly least: number;
                        readonly windowDays: number;
                    };
                    readonly cycleGaps: {
                        readonly least: number;
                        readonly most: number;
                    };
                    readonly dormantCycles: number;
                    readonly dormantDays: {
                        readonly least: number;
                        readonly most: number;
                        readonly unknown: number;
                    };
                    readonly formation: {
                        readonly purchases: number;
                        readonly windowDays: number;
                    };
                    readonly lostCycles: number;
                    readonly lostDays: {
                        readonly least: number;
                        readonly most: number;
                        readonly unknown: number;
                    };
                    readonly newBusiness: {
                        readonly tenureDays: number;
                        readonly windowDays: number;
                    };
                    readonly spendFall: {
                        readonly share: number;
                        readonly tenureDays: number;
                        readonly windowDays: number;
                    };
                    readonly stable: {
                        readonly purchases: number;
                        readonly tenureDays: number;
                        readonly windowMonths: number;
                    };
                };
                readonly loyalty: {
                    readonly missedReviews: number;
                    readonly patron: {
                        readonly purchases: number;
                        readonly windowMonths: number;
                    };
                    readonly supporter: {
                        readonly purchases: number;
                        readonly windowMonths: number;
                    };
                };
                readonly marketing: {
                    readonly bestShare: number;
                    readonly leastCustomers: number;
                    readonly leastOrders: number;
                    readonly needDifference: number;
                    readonly valueDifference: number;
                };
                readonly minorUnitsPerMajor: number;
                readonly opportunities: {
                    readonly idleMinutes: {
                        readonly browsed: number;
                        readonly enquired: number;
                        readonly ordered: number;
                    };
                };
                readonly points: {
                    readonly expiryMonths: number;
                    readonly warningDays: number;
                };
                readonly prediction: {
                    readonly decimals: null | number;
                    readonly fit: {
                        readonly customers: number;
                        readonly repeaters: number;
                    };
                    readonly horizonUnits: number;
                    readonly matrix: {
                        readonly cutsMajor: null | {
                            readonly x: number;
                            readonly y: number;
                        };
                        readonly highFrom: number;
                    };
                    readonly unitDays: number;
                    readonly unitsPerYear: number;
                };
                readonly pricing: {
                    readonly customer: {
                        readonly levels: readonly number[];
                        readonly tiers: {
                            readonly KEY_SECOND: number;
                            readonly KEY_TOP: number;
                            readonly ORDINARY: number;
                            readonly SMALL: number;
                            readonly UNRANKED: number;
                        };
                    };
                    readonly paymentTerm: readonly {
                        readonly factor: number;
                        readonly upToDays: number;
                    }[];
                    readonly season: readonly number[];
                    readonly volume: readonly {
                        readonly factor: number;
                        readonly from: number;
                    }[];
                };
                readonly ratesToBase: {
                    readonly [key: string]: string;
                };
                readonly refit: {
                    readonly everyDays: number;
                };
                readonly retention: {
                    readonly bonds: readonly {
                        readonly benefit: string;
                        /** @enum {string} */
                        readonly bond: "FINANCIAL" | "SOCIAL" | "STRUCTURAL";
                    }[];
                };
                readonly satisfaction: {
                    readonly acsiWeights: readonly number[];
                    readonly answerDays: number;
                    readonly csatAnswers: number;
                    readonly curve: {
                        readonly apostle: {
                            readonly loyal: number;
                            readonly satisfied: number;
                        };
                        readonly loyal: number;
                        readonly satisfied: number;
                        readonly terrorist: {
                            readonly recommendation: number;
                            readonly satisfied: number;
                        };
                    };
                    readonly detractorUpTo: number;
                    readonly index: {
                        readonly discountPercent: number;
                        readonly leastIndicators: number;
                        readonly qualityCategories: readonly string[];
                        readonly selectionDays: number;
                        readonly selectionMedianDays: number;
                        readonly toleranceDays: number;
                    };
                    readonly promoterFrom: number;
                    readonly trend: {
                        readonly lagMonths: number;
                        readonly leastCustomers: number;
                        readonly months: number;
                    };
                    readonly types: {
                        readonly discounted: number;
                        readonly frequency: number;
                        readonly intent: number;
                        readonly monopoly: boolean;
                        readonly oneChannel: number;
                        readonly recommendation: number;
                        readonly redeemed: number;
                        readonly satisfied: number;
                    };
                };
                readonly value: {
                    readonly contribution: {
                        readonly best: number;
                        readonly middle: number;
                    };
                    readonly discountRate: number;
                    readonly frequency: readonly number[];
                    readonly highScore: number;
                    readonly importance: {
                        readonly important: number;
                        readonly vip: number;
                    };
                    readonly marginRate: number;
                    readonly monetaryMajor: readonly number[];
                    readonly pyramid: {
                        readonly shares: readonly number[];
                    };
                    readonly recencyMonths: readonly number[];
                    readonly windowMonths: number;
                };
                readonly version: number;
                readonly visits: {
                    readonly graceDays: number;
                    readonly repeatDays: number;
                    readonly visitDays: number;
                };
                readonly winBack: {
                    readonly callWithinHours: number;
                    readonly plays: {
                        /** @enum {string} */
                        readonly KEY_SECOND: "AUTOMATED" | "NONE" | "OFFER" | "PERSONAL_CALL";
                        /** @enum {string} */
                        readonly KEY_TOP: "AUTOMATED" | "NONE" | "OFFER" | "PERSONAL_CALL";
                        /** @enum {string} */
                        readonly ORDINARY: "AUTOMATED" | "NONE" | "OFFER" | "PERSONAL_CALL";
                        /** @enum {string} */
                        readonly SMALL: "AUTOMATED" | "NONE" | "OFFER" | "PERSONAL_CALL";
                        /** @enum {string} */
                        readonly UNRANKED: "AUTOMATED" | "NONE" | "OFFER" | "PERSONAL_CALL";
                    };
                    readonly successDays: number;
                };
            };
        };
        /** @description An arm of a campaign. */
        readonly ArmFigures: {
            readonly customers: number;
            /** @description Bought anything in time. */
            readonly purchased: number;
            /** @description Did what the campaign was for, or bought in answer to it, in time. */
            readonly responded: number;
        };
        readonly AssessmentReport: {
            /** @description The business day that it is as of; `null` while nothing has happened. */
            readonly asOf: null | string;
            readonly best: readonly {
                readonly customerId: string;
                readonly influence: number;
                /** @description Among those whose loyalty index is known; `null` for the others. */
                readonly loyalty: null | number;
                readonly potential: null | number;
                readonly profit: number;
            }[];
            /** @description Buyers who were ranked. */
            readonly buyers: number;
            readonly policyVersion: number;
        };
        readonly AuditVerifications: {
            readonly items: readonly components["schemas"]["ListedRun"][];
        };
        readonly BehaviourReport: {
            /** @description The business day that it is as of; `null` while nothing has happened. */
            readonly asOf: null | string;
            readonly buyers: number;
            /** @description Of those registered, touched or sold to. */
            readonly classes: components["schemas"]["Counts"];
            /** @description Everybody known, by the labels of the customer filter (客户过滤) and by the formation of loyalty. */
            readonly customers: number;
            /** @description Orders with a discount on some line. */
            readonly discountedOrders: number;
            readonly formations: components["schemas"]["Counts"];
            readonly labels: components["schemas"]["Counts"];
            readonly orders: number;
            readonly policyVersion: number;
            /** @description HIGH, LOW, and UNKNOWN of whom nothing was spent in the window: of all, while no order ever had a discount. */
            readonly priceSensitivity: components["schemas"]["Counts"];
            /** @description Orders wholly refunded: they count for nothing else. */
            readonly refundedOrders: number;
        };
        readonly BuyingCentreReport: {
            /** @description Organisations, and whoever else has contacts. */
            readonly asked: number;
            /** @description The business day that it is as of; `null` while nothing has happened. */
            readonly asOf: null | string;
            readonly contacts: number;
            readonly policyVersion: number;
            readonly roles: readonly components["schemas"]["RoleCoverage"][];
        };
        /** @description CLV with spend allocation, in the unit of money of `spend`. */
        readonly CalculatorsBrandSwitching: {
            readonly drivers: readonly {
                /** @description % by which the result moves when the input moves by 1%; `null` where the input or the result is 0. */
                readonly elasticity: null | number;
                readonly high: number;
                readonly input: string;
                /** @description The result with the input one step lower and one higher. */
                readonly low: number;
            }[];
            /** @description The value of a customer who never buys another brand, after one of ours. */
            readonly ignoringSwitching: number;
            readonly inputs: {
                /** @description d: rate of discount of a year. */
                readonly annualRate: number;
                /** @description Index of the brand that the customer bought last. */
                readonly lastBrand: number;
                /** @description π: share of spend that is margin. */
                readonly margin: number;
                /** @description Index of the brand whose value it is. */
                readonly ownBrand: number;
                /** @description How many purchases ahead. */
                readonly purchases: number;
                /** @description f: purchases a year, of any brand. */
                readonly purchasesPerYear: number;
                /** @description v: spend of a purchase, of any brand, in one unit of money. */
                readonly spend: number;
                readonly switching: readonly (readonly number[])[];
                /** @description Counts the purchase at t = 0, of `lastBrand`, too. */
                readonly withLast: boolean;
            };
            /** @description Share of purchases that each brand tends to; `null` where it depends on who sold last. */
            readonly longRunShares: null | readonly number[];
            readonly value: number;
        };
        readonly CalculatorsChannelMember: {
            /** @description The business day that it is as of; `null` while nothing has happened. */
            readonly asOf: null | string;
            readonly policyVersion: number;
            /** @description Each criterion 0–100; `null` where it is not known, or nothing was assigned or planned. */
            readonly scores: {
                readonly capital: null | number;
                readonly coverage: null | number;
                readonly credit: null | number;
                readonly fulfilment: null | number;
            };
            /** @description Mean of those that are known, by weight; `null` where there are none. */
            readonly total: null | number;
        };
        /** @description CLV without spend allocation, in the unit of money of the inputs. */
        readonly CalculatorsClv: {
            /** @description What drives the value (驱动因素), the strongest first: one input at a time by 1%. */
            readonly drivers: readonly {
                /** @description % by which the result moves when the input moves by 1%; `null` where the input or the result is 0. */
                readonly elasticity: null | number;
                readonly high: number;
                readonly input: string;
                /** @description The result with the input one step lower and one higher. */
                readonly low: number;
            }[];
            /** @description Of model 1; `null` for the others. */
            readonly incomeReading: ("COST_OMITTED" | "FIRST_PURCHASE_AT_END_OF_YEAR_ONE" | "FIRST_PURCHASE_IN_YEAR_ONE" | "FIRST_PURCHASE_REPEATS" | "INCREASE_ACCUMULATES" | "INCREASE_EACH_YEAR" | "PAID_AT_START_OF_YEAR" | "SALES_GROW" | "SALES_GROW_BESIDE_FIRST_PURCHASE" | "SALES_GROW_FROM_YEAR_ONE" | "SALES_GROW_PAID_AT_START_OF_YEAR" | "UNDISCOUNTED") | null;
            readonly inputs: {
                /** @description C₀: cost of acquiring the customer, at time 0. */
                readonly acquisitionCost: number;
                /** @description Cs: cost of keeping the customer, a year. */
                readonly annualCost: number;
                /** @description In: increase of income a year. */
                readonly annualIncrease: number;
                /** @description P₀: price of the first product bought, at time 0. */
                readonly firstPurchase: number;
                /** @description m: share of revenue that is profit. */
                readonly margin: number;
                /** @description r: rate of discount of a year. */
                readonly rate: number;
                readonly retention: number;
                /** @description n: years that the customer stays. */
                readonly years: number;
            };
            /** @enum {string} */
            readonly model: "contribution" | "income" | "profit";
            /** @description Of model 1: every reading. */
            readonly readings: readonly {
                /** @enum {string} */
                readonly incomeReading: "COST_OMITTED" | "FIRST_PURCHASE_AT_END_OF_YEAR_ONE" | "FIRST_PURCHASE_IN_YEAR_ONE" | "FIRST_PURCHASE_REPEATS" | "INCREASE_ACCUMULATES" | "INCREASE_EACH_YEAR" | "PAID_AT_START_OF_YEAR" | "SALES_GROW" | "SALES_GROW_BESIDE_FIRST_PURCHASE" | "SALES_GROW_FROM_YEAR_ONE" | "SALES_GROW_PAID_AT_START_OF_YEAR" | "UNDISCOUNTED";
                readonly letter: string;
                readonly value: number;
            }[];
            /**
             * @description The textbook's own formula was not found: each model is read from its title.
             * @constant
             */
            readonly reconstruction: true;
            readonly value: number;
        };
        readonly CalculatorsPrice: {
            /** @description The business day that it is as of; `null` while nothing has happened. */
            readonly asOf: null | string;
            /** @description Whether the unit cost decided, not the factors. */
            readonly atCost: boolean;
            readonly factors: {
                readonly customer: number;
                readonly paymentTerm: number;
                readonly season: number;
                readonly volume: number;
            };
            readonly policyVersion: number;
            /** @description Of one piece; minor units. */
            readonly unitPrice: number;
        };
        readonly CampaignFigures: {
            readonly campaignId: string;
            readonly control: components["schemas"]["ArmFigures"];
            /** @description By purchases of any kind, which both arms can make: the fair comparison. */
            readonly purchase: {
                /** @description Percentage points. */
                readonly differencePp: number;
                /** @constant */
                readonly estimable: true;
                /** @description 95% interval of the difference, percentage points. */
                readonly intervalPp: readonly [
                    number,
                    number
                ];
                /** @description Of the two-sided z-test: beyond ±1.96 chance alone gives one in twenty. */
                readonly z: number;
            } | {
                /** @description EFFECT.NO_CONTROL, EFFECT.NO_TREATED or EFFECT.NO_VARIATION. */
                readonly code: string;
                /** @constant */
                readonly estimable: false;
            };
            /** @description By responses: a control group that was never asked can hardly give any. */
            readonly response: {
                /** @description Percentage points. */
                readonly differencePp: number;
                /** @constant */
                readonly estimable: true;
                /** @description 95% interval of the difference, percentage points. */
                readonly intervalPp: readonly [
                    number,
                    number
                ];
                /** @description Of the two-sided z-test: beyond ±1.96 chance alone gives one in twenty. */
                readonly z: number;
            } | {
                /** @description EFFECT.NO_CONTROL, EFFECT.NO_TREATED or EFFECT.NO_VARIATION. */
                readonly code: string;
                /** @constant */
                readonly estimable: false;
            };
            readonly treated: components["schemas"]["ArmFigures"];
        };
        readonly CampaignsReport: {
            /** @description The business day that it is as of; `null` while nothing has happened. */
            readonly asOf: null | string;
            /** @description In the order of their ids. */
            readonly campaigns: readonly components["schemas"]["CampaignFigures"][];
            readonly policyVersion: number;
            readonly responseDays: number;
        };
        readonly CareDueReport: {
            /** @description The business day that it is as of; `null` while nothing has happened. */
            readonly asOf: null | string;
            readonly customers: readonly components["schemas"]["DueForCare"][];
            /** @description Types of which more customers are due than are named. */
            readonly more: readonly ("AFTER_COMPLAINT" | "AFTER_PURCHASE" | "BEFORE_PURCHASE" | "RENEWAL")[];
            readonly policyVersion: number;
        };
        readonly ChurnReport: {
            /** @description The business day that it is as of; `null` while nothing has happened. */
            readonly asOf: null | string;
            readonly bands: components["schemas"]["Counts"];
            /** @description Who has a purchase to lose. */
            readonly buyers: number;
            readonly policyVersion: number;
        };
        /** @description Those who began in a month, and what became of them. The percentage leaves out whose time still runs; `null` of none. */
        readonly Cohort: {
            readonly began: number;
            readonly done: number;
            readonly missed: number;
            readonly month: string;
            readonly open: number;
            readonly percent: null | number;
        };
        readonly ComplaintDeadlinesReport: {
            /** @description The business day that it is as of; `null` while nothing has happened. */
            readonly asOf: null | string;
            readonly bands: readonly components["schemas"]["DeadlineCount"][];
            /** @description The work queue: the nearest deadline first, ties by severity; the first 500. */
            readonly complaints: readonly components["schemas"]["OpenComplaint"][];
            readonly open: number;
            readonly policyVersion: number;
        };
        /** @description Complaints of all customers. Percentages are 0–100, and `null` where there is nothing to take them of. */
        readonly ComplaintsReport: {
            /** @description The business day that it is as of; `null` while nothing has happened. */
            readonly asOf: null | string;
            /** @description Deadlines that were missed, of closed complaints too. */
            readonly breaches: number;
            readonly causes: components["schemas"]["Counts"];
            readonly closed: number;
            readonly complaints: number;
            /** @description Complaints that were ever escalated. */
            readonly escalations: number;
            /** @description Hours from receipt to closing; `null` where nothing is closed. */
            readonly medianResolutionHours: null | number;
            readonly open: number;
            readonly policyVersion: number;
            /** @description Of those that were ever closed. */
            readonly reopenPercent: null | number;
            /** @description Customers who may still do so: they are left out of the percentage. */
            readonly repurchaseOpen: number;
            /** @description Of the customers whose upheld complaint was closed: those who bought again within the policy's days. */
            readonly repurchasePercent: null | number;
            readonly states: components["schemas"]["Counts"];
            /** @description Closed without any deadline missed, of those that are closed. */
            readonly timelyPercent: null | number;
            /** @description Of those that were judged. */
            readonly upheldPercent: null | number;
        };
        /** @description Whether a component can do its work, and in a few words why not. */
        readonly ComponentState: {
            readonly detail?: string;
            readonly ready: boolean;
        };
        /** @description Rates are shares 0–1, `null` where there is nothing to divide by. */
        readonly ContactsReport: {
            /** @description Registered customers who had their time to buy, and did; those whose time still runs are in neither. */
            readonly activated: number;
            readonly activationRate: null | number;
            readonly active: number;
            readonly activeRate: null | number;
            /** @description The business day that it is as of; `null` while nothing has happened. */
            readonly asOf: null | string;
            readonly closeness: components["schemas"]["Counts"];
            /** @description Everybody known, and of them those with a touch or purchase within the policy's days. */
            readonly known: number;
            readonly missed: number;
            readonly open: number;
            readonly optedOut: number;
            readonly policyVersion: number;
            /** @description Customers by dedicated representative. */
            readonly representatives: components["schemas"]["Counts"];
            readonly seconds: components["schemas"]["Counts"];
            /** @description Interactions of all time, by direction and channel; and their seconds, as far as known, by channel. */
            readonly touches: {
                readonly inbound: components["schemas"]["Counts"];
                readonly outbound: components["schemas"]["Counts"];
                readonly twoWay: components["schemas"]["Counts"];
            };
        };
        readonly ContributionCurveReport: {
            /** @description The business day that it is as of; `null` while nothing has happened. */
            readonly asOf: null | string;
            /** @description Customers who bought in the window. */
            readonly buyers: number;
            readonly currency: string;
            /** @description Up to which ranks BEST and MIDDLE go by the cuts in force; `null` before the first. */
            readonly cuts: null | {
                readonly asOf: string;
                readonly best: components["schemas"]["CurvePoint"];
                readonly middle: components["schemas"]["CurvePoint"];
            };
            /** @description What they brought in the window, in minor units. */
            readonly net: number;
            /** @description At most 100, from the best customer to the last; the curve begins at 0, 0. */
            readonly points: readonly components["schemas"]["CurvePoint"][];
            readonly policyVersion: number;
        };
        /** @description A segment in force, and how many customers belong to it. */
        readonly CountedSegment: {
            readonly customers: number;
            readonly filter: {
                readonly all?: readonly {
                    readonly atLeast?: number;
                    readonly atMost?: number;
                    readonly field: string;
                    readonly in?: readonly (boolean | number | string)[];
                    readonly is?: boolean | number | string;
                }[];
                readonly any?: readonly {
                    readonly atLeast?: number;
                    readonly atMost?: number;
                    readonly field: string;
                    readonly in?: readonly (boolean | number | string)[];
                    readonly is?: boolean | number | string;
                }[];
                readonly none?: readonly {
                    readonly atLeast?: number;
                    readonly atMost?: number;
                    readonly field: string;
                    readonly in?: readonly (boolean | number | string)[];
                    readonly is?: boolean | number | string;
                }[];
            };
            readonly name: string;
            readonly segmentId: string;
        };
        readonly Counts: {
            readonly [key: string]: number;
        };
        /** @description Costs in minor units of `currency`. */
        readonly CreditReport: {
            /** @description The business day that it is as of; `null` while nothing has happened. */
            readonly asOf: null | string;
            /** @description GOOD, FAIR, POOR, and UNKNOWN of whom no payment is known. */
            readonly bands: components["schemas"]["Counts"];
            readonly costs: components["schemas"]["Counts"];
            readonly currency: string;
            readonly customers: number;
            readonly defaults: number;
            /** @description Over all payments; `null` where there are none. */
            readonly meanDaysLate: null | number;
            readonly payments: number;
            readonly policyVersion: number;
        };
        readonly CrossSellReport: {
            /** @description The business day that it is as of; `null` while nothing has happened. */
            readonly asOf: null | string;
            readonly categories: number;
            /** @description Customers of whom a category is known: who bought something unknown says nothing of any pair. */
            readonly customers: number;
            /** @description Those with enough customers, highest lift first. */
            readonly pairs: readonly {
                readonly both: number;
                readonly categories: readonly [
                    string,
                    string
                ];
                readonly customers: readonly [
                    number,
                    number
                ];
                /** @description P(AB) ÷ (P(A)·P(B)): 1 where the one says nothing of the other. */
                readonly lift: number;
            }[];
            readonly policyVersion: number;
        };
        /** @description The best customers, up to a rank, and what they bring. Shares are 0–1. */
        readonly CurvePoint: {
            readonly customers: number;
            readonly net: number;
            readonly rank: number;
        };
        /** @description A customer from all sides, as of the business now. Instants are ISO 8601, amounts minor units of the base currency. */
        readonly Customer360: {
            readonly account: null | components["schemas"]["CustomerAccount"];
            readonly asOf: string;
            readonly behaviour: null | components["schemas"]["CustomerBehaviour"];
            readonly buyingCentre: null | components["schemas"]["CustomerBuyingCentre"];
            readonly campaigns: null | components["schemas"]["CustomerCampaigns"];
            readonly care: null | components["schemas"]["CustomerCare"];
            readonly churn: null | components["schemas"]["CustomerChurn"];
            readonly complaints: null | components["schemas"]["CustomerComplaints"];
            readonly contacts: null | components["schemas"]["CustomerContacts"];
            readonly customerId: string;
            readonly journey: null | components["schemas"]["CustomerJourney"];
            readonly lifecycle: null | components["schemas"]["CustomerLifecycle"];
            readonly loyalty: null | components["schemas"]["CustomerLoyalty"];
            /** @description Whom the customer absorbed, and under which merge that can be undone. */
            readonly merged: readonly {
                readonly customerId: string;
                readonly mergeId: string;
            }[];
            readonly opportunities: null | components["schemas"]["CustomerOpportunities"];
            readonly personal: components["schemas"]["PersonalDetails"];
            readonly points: null | components["schemas"]["CustomerPoints"];
            readonly profile: components["schemas"]["Profile"];
            readonly satisfaction: null | components["schemas"]["CustomerSatisfaction"];
            readonly value: null | components["schemas"]["CustomerValue"];
            readonly visits: null | components["schemas"]["CustomerVisits"];
            readonly winBack: null | components["schemas"]["CustomerWinBack"];
        };
        /** @description A part of a customer, and what held from when on. */
        readonly CustomerAccount: {
            /** @enum {string} */
            readonly band: "FAIR" | "GOOD" | "POOR" | "UNKNOWN";
            readonly costs: {
                readonly ACQUISITION: number;
                readonly SERVICE: number;
                readonly WINBACK: number;
            };
            readonly credit: null | number;
            readonly defaults: number;
            /** @description What held from when on, oldest first, and the insight that told so; absent as of an earlier day, which nobody was told of. */
            readonly history: readonly ({
                readonly at: string;
                readonly insight?: string;
            } & {
                readonly [key: string]: unknown;
            })[];
            readonly meanDaysLate: null | number;
            readonly payments: number;
            /** @enum {string} */
            readonly quality: "BAD" | "GOOD" | "NEUTRAL";
            readonly qualityInputs: {
                readonly credit: null | number;
                /** @description Net margin of the window, base-currency minor units; `null` where nothing was bought in it. */
                readonly margin: null | number;
                /** @description Rejected complaints within the policy's days; `null` while nobody counts them, which meets no condition. */
                readonly rejectedComplaints: null | number;
            };
            readonly wallet: {
                readonly by: ("SPEND" | "SURVEY") | null;
                readonly elsewhere: number;
                /** @description Net spend of the window here, base-currency minor units; and reported spend elsewhere. */
                readonly own: number;
                /** @description 0–1; `null` while nobody knows what is spent elsewhere. */
                readonly share: null | number;
                readonly surveyedOn: null | string;
            };
        };
        /** @description A customer as of an instant, as far as was recorded by another one. */
        readonly CustomerAsOf: {
            /** @description Who had absorbed the customer by then; it is shown as it was when that happened. */
            readonly absorbed?: {
                readonly mergedInto: string;
                readonly mergeId: string;
            };
            readonly asOf: string;
            readonly customerId: string;
            /** @description What measured the customer then; an id is of the fact that said so, `null` of the policy that nobody had to adopt. */
            readonly inForce: {
                readonly closedDay: null | string;
                readonly cuts: null | {
                    readonly asOf: string;
                    readonly eventId: string;
                };
                readonly model: null | {
                    readonly asOf: string;
                    readonly eventId: string;
                };
                readonly policy: {
                    readonly eventId: null | string;
                    readonly version: number;
                };
            };
            /** @description `null`: with all that is recorded today. */
            readonly knownAt: null | string;
            readonly merged: readonly {
                readonly customerId: string;
                readonly mergeId: string;
            }[];
            /** @description The head of the log when it was read. */
            readonly position: string;
            /** @description By name; `null` where nothing of the kind was known. */
            readonly readModels: {
                readonly [key: string]: null | components["schemas"]["ReadModelAsOf"] | components["schemas"]["ParkedAsOf"];
            };
        };
        /** @description A part of a customer, and what held from when on. */
        readonly CustomerBehaviour: {
            /** @description The last day on which R is high enough. */
            readonly awakeUntil: null | string;
            readonly campaigns: readonly {
                readonly name: string;
                readonly share: null | number;
                readonly spend: number;
            }[];
            /** @description Share of the spend of the window that answered a campaign; `null` where nothing was spent. */
            readonly campaignShare: null | number;
            /** @description Over the window, largest first. */
            readonly categories: readonly {
                readonly name: string;
                readonly share: null | number;
                readonly spend: number;
            }[];
            /** @description Purchase cycle (购买周期) in days, over the whole life; `null` while there are too few gaps. */
            readonly cycle: null | number;
            readonly discountedSpend: number;
            /** @description Of the first counted order, the category of most revenue; `null` where none is known. */
            readonly firstCategory: null | string;
            readonly firstPurchaseOn: null | string;
            readonly formation: ("AWARENESS" | "LOYALTY" | "PREFERENCE" | "RECOGNITION") | null;
            readonly frequentPurchases: number;
            readonly gross: number;
            /** @description What held from when on, oldest first, and the insight that told so; absent as of an earlier day, which nobody was told of. */
            readonly history: readonly ({
                readonly at: string;
                readonly insight?: string;
            } & {
                readonly [key: string]: unknown;
            })[];
            readonly label: ("ADVOCATE" | "FIRST_TIME" | "LIKELY_BUYER" | "LOYAL" | "NON_CUSTOMER" | "QUALIFIED_PROSPECT" | "REPEAT" | "SILENT") | null;
            readonly lastPurchaseOn: null | string;
            /** @enum {string} */
            readonly loyaltyClass: "DORMANT" | "ESTABLISHED" | "LOYAL" | "NEW" | "POTENTIAL" | "REGULAR";
            /** @description 0–100; `null` where too little is known. */
            readonly loyaltyIndex: null | number;
            readonly net: number;
            readonly next: null | {
                /** @enum {string} */
                readonly loyaltyClass: "DORMANT" | "ESTABLISHED" | "LOYAL" | "NEW" | "POTENTIAL" | "REGULAR";
                readonly missing: readonly ({
                    readonly condition: string;
                    readonly has: number;
                    readonly needs: number;
                } | {
                    readonly condition: string;
                    readonly has: null;
                    readonly needs: number;
                })[];
            };
            /** @description The last purchase and a cycle, rounded up. */
            readonly nextPurchaseExpectedOn: null | string;
            readonly nextTransitionAt: null | string;
            /** @description All orders, and of them those wholly refunded: they count for nothing else. */
            readonly orders: number;
            readonly priceSensitive: boolean | null;
            /** @description Discounted ÷ all spend of the window; `null` where nothing was spent. */
            readonly priceSensitivity: null | number;
            /** @description Counted purchases: ever, within the window of F, and within that of 常. */
            readonly purchases: number;
            readonly refundedOrders: number;
            readonly regularPurchases: number;
            readonly spend: number;
            /** @description Days since the first counted purchase. */
            readonly tenure: null | number;
            /** @description Spend of the window of which no category is known. */
            readonly uncategorised: number;
        };
        /** @description A part of a customer, and what held from when on. */
        readonly CustomerBuyingCentre: {
            readonly contacts: readonly {
                readonly contactId: string;
                readonly position: null | string;
                readonly roles: readonly ("APPROVER" | "BUYER" | "DECIDER" | "GATEKEEPER" | "INFLUENCER" | "USER")[];
                readonly since: string;
            }[];
            /** @description What held from when on, oldest first, and the insight that told so; absent as of an earlier day, which nobody was told of. */
            readonly history: readonly ({
                readonly at: string;
                readonly insight?: string;
            } & {
                readonly [key: string]: unknown;
            })[];
            /** @description Roles that nobody plays, as far as it is known; none of a person without contacts. */
            readonly lacking: readonly ("APPROVER" | "BUYER" | "DECIDER" | "GATEKEEPER" | "INFLUENCER" | "USER")[];
        };
        /** @description A part of a customer, and what held from when on. */
        readonly CustomerCampaigns: {
            readonly campaigns: readonly {
                readonly arm: string;
                readonly campaignId: string;
                readonly purchased: boolean;
                readonly responded: boolean;
                /** @description Whether a response would still count. */
                readonly running: boolean;
                readonly sentOn: string;
                /** @description The last day that counts. */
                readonly until: string;
            }[];
            /** @description What held from when on, oldest first, and the insight that told so; absent as of an earlier day, which nobody was told of. */
            readonly history: readonly ({
                readonly at: string;
                readonly insight?: string;
            } & {
                readonly [key: string]: unknown;
            })[];
        };
        /** @description A part of a customer, and what held from when on. */
        readonly CustomerCare: {
            readonly cares: readonly {
                /** @enum {string} */
                readonly careType: "AFTER_COMPLAINT" | "AFTER_PURCHASE" | "BEFORE_PURCHASE" | "RENEWAL";
                readonly dueOn: string;
                /** @description The last day on which it is due. */
                readonly lapsesOn: string;
                /** @enum {string} */
                readonly state: "DUE" | "GIVEN" | "LAPSED" | "SCHEDULED" | "SUPPRESSED";
            }[];
            /** @description What held from when on, oldest first, and the insight that told so; absent as of an earlier day, which nobody was told of. */
            readonly history: readonly ({
                readonly at: string;
                readonly insight?: string;
            } & {
                readonly [key: string]: unknown;
            })[];
            readonly openComplaints: number;
            readonly optOut: boolean;
        };
        /** @description A part of a customer, and what held from when on. */
        readonly CustomerChurn: {
            /** @enum {string} */
            readonly band?: "GREEN" | "RED" | "YELLOW";
            readonly drivers?: readonly ("cashedOut" | "complaint" | "complaints" | "optOut" | "satisfaction" | "spend")[];
            /** @description b of the formula: the chance that the customer is gone already, 0–1. */
            readonly gone?: number;
            /**
             * @description What told it: a model, silence on the way to a loss where no model is in force or the customer came once, an end.
             * @enum {string}
             */
            readonly goneBy?: "END" | "MODEL" | "SILENCE";
            /** @description What held from when on, oldest first, and the insight that told so; absent as of an earlier day, which nobody was told of. */
            readonly history: readonly ({
                readonly at: string;
                readonly insight?: string;
            } & {
                readonly [key: string]: unknown;
            })[];
            /** @description Id of the model that told it. */
            readonly model?: null | string;
            readonly nextTransitionAt: null | string;
            readonly risk?: number;
            readonly since: string;
        };
        /** @description A part of a customer, and what held from when on. */
        readonly CustomerComplaints: {
            readonly complaintBreached: boolean;
            readonly complaintEscalated: boolean;
            readonly complaints: readonly {
                readonly breached: boolean;
                /** @description `lateHours` is exact, and `null` while the step is still to come. */
                readonly breaches: readonly {
                    readonly deadline: string;
                    readonly lateHours: null | number;
                    /** @enum {string} */
                    readonly step: "ASSESSMENT" | "FOLLOW_UP" | "IMPLEMENTATION" | "PROPOSAL";
                }[];
                readonly category: string;
                readonly closedAt: null | string;
                readonly complaintId: string;
                readonly csat: null | number;
                /** @description Of what is promised next; `null` where nothing is. */
                readonly deadline: null | string;
                readonly escalated: boolean;
                /** @description The command that it waits for. */
                readonly nextStep: null | string;
                readonly orderId: null | string;
                readonly receivedAt: string;
                readonly remedy: null | string;
                /** @description `null` while it is open. */
                readonly reopenableUntil: null | string;
                readonly reopened: number;
                readonly severity: number;
                /** @description Closed by a ComplaintResolved, so that no step in between is known. */
                readonly shortCut: boolean;
                readonly state: string;
                readonly upheld: boolean | null;
            }[];
            readonly complaintState: ("ACCEPTED" | "ASSESSED" | "CLOSED" | "DECLINED" | "ESCALATED" | "FOLLOWED_UP" | "IMPLEMENTED" | "PROPOSED" | "RECEIVED" | "REJECTED" | "REOPENED") | null;
            /** @description What held from when on, oldest first, and the insight that told so; absent as of an earlier day, which nobody was told of. */
            readonly history: readonly ({
                readonly at: string;
                readonly insight?: string;
            } & {
                readonly [key: string]: unknown;
            })[];
            readonly openComplaints: number;
        };
        /** @description A part of a customer, and what held from when on. */
        readonly CustomerContacts: {
            readonly activation: ("ACTIVATED" | "MISSED" | "OPEN") | null;
            /** @description A touch or purchase within the policy's days (活跃). */
            readonly active: boolean;
            readonly channels: readonly {
                readonly channel: string;
                readonly inbound: number;
                readonly lastAt: null | string;
                readonly outbound: number;
                readonly seconds: number;
                readonly twoWay: number;
            }[];
            /** @enum {string} */
            readonly closeness: "CLOSE" | "LOOSE" | "MEDIUM" | "NONE";
            /** @description What held from when on, oldest first, and the insight that told so; absent as of an earlier day, which nobody was told of. */
            readonly history: readonly ({
                readonly at: string;
                readonly insight?: string;
            } & {
                readonly [key: string]: unknown;
            })[];
            readonly lastInboundAt: null | string;
            readonly lastOutboundAt: null | string;
            readonly lastPurchaseAt: null | string;
            readonly lastTouchAt: null | string;
            readonly nextTransitionAt: null | string;
            readonly optOut: boolean;
            readonly optOutSince: null | string;
            /** @description The dedicated representative (专门服务代表); `null` where none was ever assigned. */
            readonly representative: null | {
                readonly repId: string;
                readonly since: string;
            };
            /** @description All of them, oldest first; `until` is `null` for the active one. */
            readonly representatives: readonly {
                readonly repId: string;
                readonly since: string;
                readonly until: null | string;
            }[];
            /** @description The decayed sum of touches that the closeness compares. */
            readonly touchSum: number;
        };
        /** @description Figures of a customer that move with each day, beside what the list knows. */
        readonly CustomerFigures: {
            /** @description Minor units; `null` where the model says nothing. */
            readonly clv12: null | number;
            /** @description Days, `YYYY-MM-DD`. */
            readonly lastPurchaseOn: null | string;
            /** @description 0–1, that the customer will buy again. */
            readonly pAlive: null | number;
            /** @description 0–100. */
            readonly risk: null | number;
        };
        /** @description A part of a customer, and what held from when on. */
        readonly CustomerJourney: {
            readonly boughtAgainOn: null | string;
            readonly conversion: ("DONE" | "MISSED" | "OPEN") | null;
            readonly firstPurchaseOn: null | string;
            /** @description What held from when on, oldest first, and the insight that told so; absent as of an earlier day, which nobody was told of. */
            readonly history: readonly ({
                readonly at: string;
                readonly insight?: string;
            } & {
                readonly [key: string]: unknown;
            })[];
            readonly nextTransitionAt: null | string;
            readonly registeredOn: null | string;
            readonly retention: ("DONE" | "MISSED" | "OPEN") | null;
            readonly touches: {
                readonly AFTER_SALE: number;
                readonly IN_SALE: number;
                readonly PRE_SALE: number;
            };
        };
        /** @description A part of a customer, and what held from when on. */
        readonly CustomerLifecycle: {
            readonly countedComplaints: number;
            readonly cycle: null | number;
            readonly daysSincePurchase: null | number;
            readonly dormantAfter: number;
            readonly ended: boolean;
            readonly formationPurchases: number;
            /** @description What held from when on, oldest first, and the insight that told so; absent as of an earlier day, which nobody was told of. */
            readonly history: readonly ({
                readonly at: string;
                readonly insight?: string;
            } & {
                readonly [key: string]: unknown;
            })[];
            readonly lastPurchaseOn: null | string;
            readonly lostAfter: number;
            readonly newBusiness: boolean;
            readonly nextTransitionAt: null | string;
            readonly openComplaints: number;
            readonly previousSpend: number;
            readonly recentSpend: number;
            readonly recovered: number;
            readonly since: string;
            readonly stablePurchases: number;
            /** @enum {string} */
            readonly stage: "DECLINE" | "EXPLORATION" | "FORMATION" | "LOST" | "NONE" | "PROSPECT" | "STABLE";
            /** @description Days since the first counted purchase of the current relationship. */
            readonly tenure: null | number;
            readonly wonBack: number;
        };
        /** @description A part of a customer, and what held from when on. */
        readonly CustomerLoyalty: {
            readonly activePartnerships: number;
            readonly atRisk: boolean;
            /** @description The day of the first review in a row that was missed. */
            readonly atRiskSince: null | string;
            /** @description What the rung gives, as words of the policy (特权). */
            readonly benefits: readonly string[];
            /** @description Which bonds they make, weakest first, and the strongest of them; `null` for none. */
            readonly bonds: readonly {
                readonly benefits: readonly string[];
                /** @enum {string} */
                readonly bond: "FINANCIAL" | "SOCIAL" | "STRUCTURAL";
            }[];
            readonly convertedReferrals: number;
            /** @description Unmet conditions for the next rung; empty at the top. */
            readonly gapToNext: readonly {
                readonly condition: string;
                readonly has: number;
                readonly needs: number;
            }[];
            /** @description What held from when on, oldest first, and the insight that told so; absent as of an earlier day, which nobody was told of. */
            readonly history: readonly ({
                readonly at: string;
                readonly insight?: string;
            } & {
                readonly [key: string]: unknown;
            })[];
            readonly lastPurchaseOn: null | string;
            readonly learning: {
                readonly answers: number;
                readonly complaints: number;
            };
            readonly level: null | 0 | 1 | 3 | 2 | 4 | 5;
            /** @description Purchases count anew after a loss, so that a lost customer has none. */
            readonly lost: boolean;
            readonly lostAfter: number;
            /** @description The day at whose last millisecond the level is reviewed next. */
            readonly nextReviewOn: string;
            readonly nextTransitionAt: null | string;
            readonly openComplaints: number;
            readonly patronPurchases: number;
            /** @description Points for what earns one at the bottom. */
            readonly pointsMultiplier: number;
            /** @enum {string} */
            readonly rung: "ADVOCATE" | "CUSTOMER" | "NONE" | "PARTNER" | "PATRON" | "PROSPECT" | "SUPPORTER";
            /** @description S, 1–5, which passes where it is unknown. */
            readonly satisfaction: null | number;
            readonly since: string;
            readonly strongestBond: ("FINANCIAL" | "SOCIAL" | "STRUCTURAL") | null;
            readonly supporterPurchases: number;
        };
        /** @description A part of a customer, and what held from when on. */
        readonly CustomerOpportunities: {
            /** @description What held from when on, oldest first, and the insight that told so; absent as of an earlier day, which nobody was told of. */
            readonly history: readonly ({
                readonly at: string;
                readonly insight?: string;
            } & {
                readonly [key: string]: unknown;
            })[];
            readonly opportunities: readonly {
                readonly firstTouchAt: string;
                readonly lastAt: string;
                /** @description When it falls idle, to the millisecond; `null` where it is over. */
                readonly nudgeAt: null | string;
                /** @description Whether it was idle at the end of the newest closed business day. */
                readonly nudgeDue: boolean;
                readonly opportunityId: string;
                readonly orderedAt: null | string;
                /** @enum {string} */
                readonly reached: "BROWSED" | "ENQUIRED" | "ORDERED_UNPAID" | "PAID";
                /** @enum {string} */
                readonly state: "BROWSED" | "CANCELLED" | "ENQUIRED" | "ORDERED_UNPAID" | "PAID";
                readonly unpaidOrders: readonly string[];
            }[];
        };
        readonly CustomerPage: {
            readonly cursor?: string;
            readonly customers: readonly components["schemas"]["CustomerRow"][];
            /** @description Where it was asked for: how many there are on all pages. */
            readonly total?: number;
        };
        /** @description The same as it is sent. */
        readonly CustomerPersonalData: {
            readonly customerId: string;
            /** @description Everybody whose key this decision destroyed. */
            readonly customers: readonly string[];
            readonly duplicate: boolean;
            /** @description Of the fact in the customer's own stream. */
            readonly eventId: string;
            /** @description Of the decision. */
            readonly forgettingId: string;
            readonly occurredAt: string;
            /** @description Pass it as minPosition to read what was written. */
            readonly position: string;
            readonly reasonCode: string;
            readonly revision: number;
        };
        /** @description A part of a customer, and what held from when on. */
        readonly CustomerPoints: {
            readonly balance: number;
            readonly earned: number;
            readonly expired: number;
            /** @description What lapses within the policy's warning days. */
            readonly expiring: number;
            /** @description What held from when on, oldest first, and the insight that told so; absent as of an earlier day, which nobody was told of. */
            readonly history: readonly ({
                readonly at: string;
                readonly insight?: string;
            } & {
                readonly [key: string]: unknown;
            })[];
            readonly lots: readonly {
                readonly earnedOn: string;
                readonly expiresOn: string;
                readonly left: number;
            }[];
            readonly redeemed: number;
            readonly reversed: number;
        };
        readonly CustomerReceipts: {
            /** @description Who absorbed the customer, of whom nothing is told any more. */
            readonly absorbed?: {
                readonly mergedInto: string;
                readonly mergeId: string;
            };
            /** @description Where `at` was asked: the instant that is explained. */
            readonly at?: string;
            /** @description For the next page; `null` where there is none. */
            readonly cursor: null | string;
            readonly customerId: string;
            /** @description The head of the log when it was read. */
            readonly position: string;
            /** @description In the order of the log. */
            readonly receipts: readonly {
                readonly after: {
                    readonly [key: string]: boolean | null | number | string;
                };
                /** @description Every category of the read model, and which of them changed. */
                readonly before: {
                    readonly [key: string]: boolean | null | number | string;
                };
                readonly causes: readonly {
                    /** @description Whose fact: the customer's, or that of one whom it absorbed; absent on what holds for the whole tenant. */
                    readonly customerId?: string;
                    readonly eventId: string;
                    readonly name: null | string;
                    readonly occurredAt: null | string;
                    readonly position: null | string;
                    readonly recordedAt: null | string;
                    /** @description As it is persisted; `null`, like all but the id, of a day that is not closed yet. */
                    readonly type: null | string;
                }[];
                readonly changed: readonly string[];
                /** @description What a late fact changed of the history, oldest first. */
                readonly corrected?: readonly {
                    readonly category: {
                        readonly [key: string]: boolean | null | number | string;
                    };
                    readonly effectiveAt: string;
                }[];
                /** @description Since when it holds. */
                readonly effectiveAt: string;
                readonly inForce: {
                    readonly cuts: null | {
                        readonly asOf: string;
                        readonly eventId: string;
                    };
                    readonly model: null | {
                        readonly asOf: string;
                        readonly eventId: string;
                    };
                    readonly policy: {
                        readonly eventId: null | string;
                        readonly version: number;
                    };
                };
                /** @description The figures that decided, and what they were compared with. */
                readonly inputs: {
                    readonly [key: string]: unknown;
                };
                readonly insightId: string;
                readonly name: string;
                /** @description The next better category and what is missing for it; `null` at the best. */
                readonly next: null | {
                    readonly [key: string]: unknown;
                };
                /** @description When it changes by itself if nothing happens. */
                readonly nextTransitionAt: null | string;
                readonly position: string;
                /** @description The read model that told it, and the version of its rules. */
                readonly readModel: string;
                readonly recordedAt: string;
                readonly supersededBy: readonly string[];
                /** @description Receipts that a late fact made wrong, in whole or in part, and those that made this one wrong. */
                readonly supersedes: readonly string[];
                readonly thresholds: {
                    readonly [key: string]: unknown;
                };
                readonly type: string;
                readonly version: number;
            }[];
        };
        readonly CustomerRow: {
            readonly atRisk: boolean;
            readonly cell: null | string;
            readonly churnBand: null | string;
            readonly complaintBreached: boolean;
            readonly complaintEscalated: boolean;
            readonly contribution: null | string;
            readonly customerId: string;
            readonly figures?: components["schemas"]["CustomerFigures"];
            readonly firstSeenAt: null | string;
            readonly formation: string;
            readonly importance: null | string;
            readonly label: string;
            readonly lastSeenAt: null | string;
            readonly level: null | number;
            readonly loyaltyClass: string;
            /** @description Minor units of the base currency. */
            readonly net: number;
            readonly openComplaints: number;
            readonly orders: number;
            readonly priceSensitive: boolean | null;
            readonly region?: string;
            readonly registeredAt: null | string;
            readonly rfm: null | string;
            readonly rung: null | string;
            /** @description Ids of the segments that the customer belongs to. */
            readonly segments: readonly string[];
            readonly stage: null | string;
            readonly tier: null | string;
            /** @description The tier by which the customer is to be won back; `null` where nothing is to be done. */
            readonly winBackDue: null | string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description A part of a customer, and what held from when on. */
        readonly CustomerSatisfaction: {
            /** @description 0–100. */
            readonly acsi: null | number;
            /** @description 情感忠诚: S and recommendation, each made to 0–100, and tolerance. */
            readonly affective: null | number;
            /** @description 行为忠诚: repeat purchase, selection time, share of wallet. */
            readonly behavioural: null | number;
            /** @description 意识忠诚: attitude to competitors, repurchase intent made to 0–100, price sensitivity. */
            readonly conscious: null | number;
            readonly convertedReferral: boolean;
            readonly csatAnswers: number;
            /** @enum {string} */
            readonly curveType: "APOSTLE" | "DEFECTOR" | "HOSTAGE" | "LOYALIST" | "MERCENARY" | "TERRORIST" | "UNKNOWN";
            readonly discountedShare: null | number;
            /** @description What the customer thinks of value, brand and relationship, 1–10; no type follows from it. */
            readonly equityDrivers: null | {
                readonly brand?: number;
                readonly relationship?: number;
                readonly value?: number;
            };
            readonly escalated: boolean;
            readonly expectation: null | number;
            readonly frequency: null | number;
            /** @description What held from when on, oldest first, and the insight that told so; absent as of an earlier day, which nobody was told of. */
            readonly history: readonly ({
                readonly at: string;
                readonly insight?: string;
            } & {
                readonly [key: string]: unknown;
            })[];
            readonly indicators: {
                /** @description Attitude to competitors (对竞争产品的态度): 25(x−1). */
                readonly competitorAttitude: null | number;
                /** @description Price sensitivity (价格敏感度): 100 less the percentage of spend bought at a discount. */
                readonly price: null | number;
                /** @description Repeat purchase (重复购买): 25(F−1). */
                readonly repeat: null | number;
                /** @description Selection time (挑选时间): 100 at once, 0 from twice the usual time on. */
                readonly selection: null | number;
                /** @description Tolerance of faulty quality (对质量事故的承受力): percentage of upheld incidents followed by a purchase. */
                readonly tolerance: null | number;
                /** @description Share of wallet (钱包份额), percent. */
                readonly wallet: null | number;
            };
            /** @description L, 1–5. */
            readonly loyalty: null | number;
            /** @description 0–100. */
            readonly loyaltyIndex: null | number;
            /** @description S and the loyalty index at the ends of months of which both were known, oldest first. */
            readonly months: readonly {
                /** @description 0–100. */
                readonly loyaltyIndex: number;
                /** @description `2024-01`. */
                readonly month: string;
                /** @description S, 1–5. */
                readonly satisfaction: number;
            }[];
            /** @description When a type changes if nothing happens. */
            readonly nextTransitionAt: null | string;
            readonly oneChannelShare: null | number;
            /** @description Of the wallet, 0–1, as the customer told it. */
            readonly ownShare: null | number;
            /** @description Orders over the window of RFM, as the next four. */
            readonly purchases: number;
            readonly quality: null | number;
            /** @description The newest recommendation, 0–10. */
            readonly recommendation: null | number;
            readonly redeemedShare: null | number;
            readonly referred: boolean;
            readonly repurchaseIntent: null | number;
            /** @description S, 1–5; `null` for UNKNOWN. */
            readonly satisfaction: null | number;
            /** @enum {string} */
            readonly sevenType: "CONVENIENCE" | "INCENTIVE" | "INERTIA" | "LATENT" | "MONOPOLY" | "NONE" | "PREMIUM" | "PRICE" | "UNKNOWN";
            /** @description Here and, as far as it was reported, with competitors; minor units of the base currency. */
            readonly spend: number;
            readonly spendElsewhere: number;
            readonly stayReason: ("CONVENIENCE" | "INCENTIVE" | "INERTIA" | "MONOPOLY" | "PRICE") | null;
            readonly value: null | number;
        };
        /** @description A part of a customer, and what held from when on. */
        readonly CustomerValue: {
            readonly asOf: string;
            /** @description CLV by its parts (domain.md §2.3): four gains less three costs, of the whole life. */
            readonly composition: {
                /** @description 获取成本. */
                readonly acquisition: number;
                /** @description 基本利润: margin in the categories of the first order. */
                readonly basic: number;
                /** @description 流失成本: (1 − P(alive)) × win-back budget; `null` without a model that tells P(alive). */
                readonly churn: null | number;
                /** @description 交叉销售: margin in other categories. */
                readonly cross: number;
                /** @description 推荐价值: cost of acquisition saved by converted referrals. The referee's own margin is not in it. */
                readonly referral: number;
                /** @description 忠诚回报成本: redeemed points at cost. */
                readonly reward: number;
                /** @description 成本节约: what services should have cost less what they did cost. */
                readonly saving: number;
                /** @description Gains less costs; may be negative. Without a churn cost where that is not known. */
                readonly total: number;
            };
            readonly customerId: string;
            /** @description By RelationshipEnded, with no purchase since. What is predicted does not know of it. */
            readonly ended: boolean;
            /** @description What held from when on, oldest first, and the insight that told so; absent as of an earlier day, which nobody was told of. */
            readonly history: readonly ({
                readonly at: string;
                readonly insight?: string;
            } & {
                readonly [key: string]: unknown;
            })[];
            /** @description The whole life: orders not wholly refunded, and what was paid for all. */
            readonly life: {
                /** @description Whether the margin rests on the policy's rate for some line whose cost is unknown. */
                readonly estimated: boolean;
                readonly gross: number;
                readonly margin: number;
                readonly net: number;
                readonly orders: number;
                readonly refunds: number;
            };
            /** @description The place in the CLV matrix as of the newest cuts; `null` while no model is in force. */
            readonly matrix: null | {
                readonly asOf: string;
                /** @description Whether y is less than the service cost; only then is a customer to be abandoned given up. */
                readonly belowZero: boolean | null;
                /** @description 贵宾 MVC, 改进 MGC, 维持 KEEP, 放弃 ABANDON; `null` for someone who had not bought by then. */
                readonly cell: ("ABANDON" | "KEEP" | "MGC" | "MVC") | null;
                readonly high: null | {
                    readonly x: number;
                    readonly y: number;
                };
                readonly serviceCost: null | number;
                readonly x: null | number;
                readonly y: null | number;
            };
            /** @description When the RFM code changes if nothing happens. */
            readonly nextTransitionAt: null | string;
            readonly policyVersion: number;
            readonly potentials: {
                /** @description 基础: margin in the categories of the first order. */
                readonly basic: number;
                /** @description 深度: orders that were kept, and those of them after the first. */
                readonly depth: {
                    readonly orders: number;
                    readonly repeated: number;
                };
                /** @description 成长: margin in other categories. */
                readonly growth: number;
                /** @description 学习: answers to surveys that still count, and complaints, each of which told something. */
                readonly learning: {
                    readonly answers: number;
                    readonly complaints: number;
                };
                /** @description 网络: cost of acquisition saved by converted referrals. */
                readonly network: number;
                /** @description 远度: converted referrals. */
                readonly reach: number;
                /** @description 宽度: categories bought, as far as the orders name them. */
                readonly width: number;
            };
            /** @description What the model in force expects of the customer; figures are `null` where it says nothing, and `reason` says why. */
            readonly predicted: {
                /** @description Their margin, each purchase discounted to `asOf`: CLV over 12 months, the future profit (未来利润). */
                readonly clv12: null | number;
                /** @description Past and future together: CLV in the broad sense (广义), PV past + PV future. */
                readonly clvBroad: null | number;
                /** @description Purchases and margin expected within 12 months; `eMargin` is the y of the CLV matrix. */
                readonly e12: null | number;
                readonly eMargin: null | number;
                /** @description The model in force: id of its fact, and the day that it was fitted as of. */
                readonly model: null | {
                    readonly asOf: string;
                    readonly id: string;
                };
                readonly pAlive: null | number;
                readonly reason: ("ARGUMENT.OUT_OF_RANGE" | "COUNT.IMPOSSIBLE" | "EFFECT.NO_CONTROL" | "EFFECT.NO_TREATED" | "EFFECT.NO_VARIATION" | "FIT.NOT_CONVERGED" | "FIT.NOT_IDENTIFIED" | "FIT.TOO_FEW_CUSTOMERS" | "FIT.TOO_FEW_REPEATERS" | "HOLDOUT.EMPTY" | "LIFT.TOO_FEW_CUSTOMERS" | "MODEL.NOT_FITTED" | "PURCHASES.NONE" | "SAMPLE.EMPTY" | "SERIES.NOT_CONVERGED" | "SPEND.MEAN_INFINITE" | "STATISTICS.IMPOSSIBLE" | "SWITCHING.NOT_A_TRANSITION_MATRIX" | "SWITCHING.NO_LONG_RUN_SHARE") | null;
                /** @description Purchase days after the first, weeks (as the model counts time) from the first to the last and to `asOf`, mean spend. */
                readonly statistics: null | {
                    readonly m: number;
                    readonly T: number;
                    readonly tx: number;
                    readonly x: number;
                };
            };
            /** @description Present value of past margin, Σ marginᵢ·(1+r)^(days/365): the x of the CLV matrix (domain.md §2.3). */
            readonly pvPast: number;
            /** @description R as it is; `null` for someone who never bought. Months are whole ones. */
            readonly recency: null | {
                readonly days: number;
                readonly lastPurchaseOn: string;
                readonly months: number;
            };
            readonly rfm: null | {
                /** @enum {string} */
                readonly box: "GENERAL_DEVELOPMENT" | "GENERAL_MAINTENANCE" | "GENERAL_RETENTION" | "GENERAL_VALUE" | "IMPORTANT_DEVELOPMENT" | "IMPORTANT_MAINTENANCE" | "IMPORTANT_RETENTION" | "IMPORTANT_VALUE";
                readonly code: string;
                readonly f: number;
                readonly m: number;
                readonly r: number;
                readonly sum: number;
            };
            readonly tiers: {
                readonly contribution: ("BEST" | "LOSS" | "MIDDLE" | "TAIL") | null;
                readonly importance: ("IMPORTANT" | "ORDINARY" | "VIP") | null;
                readonly pyramid: ("KEY_SECOND" | "KEY_TOP" | "ORDINARY" | "SMALL" | "UNRANKED") | null;
            };
            /** @description The window of the policy, 24 months by default. `net` is M as a total (slide 38), `average` what M scores. */
            readonly window: {
                readonly average: null | number;
                /** @description Whether the margin rests on the policy's rate for some line whose cost is unknown. */
                readonly estimated: boolean;
                readonly gross: number;
                readonly margin: number;
                readonly net: number;
                readonly orders: number;
                readonly refunds: number;
            };
        };
        readonly CustomerVerification: {
            readonly customerId: string;
            /** @description Names of the read models whose document is not what the log gives. */
            readonly differing: readonly string[];
            readonly equal: boolean;
            /** @description The newest record that concerns the customer: both are as of there. */
            readonly position: string;
            readonly readModels: {
                readonly [key: string]: components["schemas"]["Verdict"];
            };
        };
        /** @description A part of a customer, and what held from when on. */
        readonly CustomerVisits: {
            /** @description What held from when on, oldest first, and the insight that told so; absent as of an earlier day, which nobody was told of. */
            readonly history: readonly ({
                readonly at: string;
                readonly insight?: string;
            } & {
                readonly [key: string]: unknown;
            })[];
            /** @description Jobs of which a visit took place, and whether the first one did it. */
            readonly jobs: readonly {
                readonly fixedAtOnce: boolean;
                readonly jobId: string;
            }[];
            readonly visits: readonly {
                readonly articleId: null | string;
                readonly complaintId: null | string;
                readonly dueOn: string;
                /** @description `null` while it is open; what was done is personal and stays in the log. */
                readonly endedOn: null | string;
                readonly inTime: boolean | null;
                readonly inTimeUntil: string;
                readonly jobId: string;
                readonly purpose: null | string;
                readonly resolved: boolean | null;
                readonly scheduledOn: string;
                /** @enum {string} */
                readonly state: "CARRIED_OUT" | "DUE" | "MISSED_BY_BUSINESS" | "MISSED_BY_CUSTOMER" | "OVERDUE" | "SCHEDULED";
                readonly technicianId: null | string;
                readonly visitId: string;
            }[];
        };
        /** @description A part of a customer, and what held from when on. */
        readonly CustomerWinBack: {
            readonly cases: readonly {
                readonly callBy: null | string;
                readonly calledAt: null | string;
                readonly caseId: string;
                readonly open: boolean;
                /** @description What the business thinks came of it. */
                readonly outcome: ("DECLINED" | "UNREACHED" | "WON_BACK") | null;
                /** @enum {string} */
                readonly play: "AUTOMATED" | "OFFER" | "PERSONAL_CALL";
                readonly purchasedOn: null | string;
                /**
                 * @description What came of it by purchases.
                 * @enum {string}
                 */
                readonly result: "NOT_WON_BACK" | "PENDING" | "WON_BACK";
                readonly startedAt: string;
                /** @description The last day on which a purchase is its success. */
                readonly until: string;
            }[];
            /** @description What held from when on, oldest first, and the insight that told so; absent as of an earlier day, which nobody was told of. */
            readonly history: readonly ({
                readonly at: string;
                readonly insight?: string;
            } & {
                readonly [key: string]: unknown;
            })[];
        };
        readonly DeadlineCount: {
            /** @enum {string} */
            readonly band: "LATER" | "MISSED" | "NONE" | "WITHIN_DAY" | "WITHIN_WEEK";
            readonly complaints: number;
            readonly escalated: number;
        };
        /** @description Something that is kept of a customer, and that a replay of the log does not give. */
        readonly Difference: {
            readonly customerId: string;
            /** @description The first few. */
            readonly fields: readonly components["schemas"]["DifferingField"][];
            /** @description Of an insight, its record, or where that is missing the one that causes it; `null` where none is known. */
            readonly firstDiverging: null | components["schemas"]["Diverging"];
            /**
             * @description `changed`: both know it, and say something else of it. `missing`: the replay gives it, and nothing is kept. `unfounded`: it is kept, and the replay does not give it.
             * @enum {string}
             */
            readonly flaw: "changed" | "missing" | "unfounded";
            /** @enum {string} */
            readonly kind: "document" | "insight";
            readonly readModel: string;
        };
        /** @description A part of a document or of a receipt, by the names that lead to it. `null` stands for nothing. */
        readonly DifferingField: {
            readonly path: string;
            readonly recorded: unknown;
            readonly replayed: unknown;
        };
        /** @description The record from which on what is kept and what the log gives are not the same. */
        readonly Diverging: {
            readonly eventId: string;
            readonly occurredAt: string;
            readonly position: string;
            readonly type: string;
        };
        readonly DueForCare: {
            /** @enum {string} */
            readonly careType: "AFTER_COMPLAINT" | "AFTER_PURCHASE" | "BEFORE_PURCHASE" | "RENEWAL";
            readonly customerId: string;
            readonly dueOn: string;
            readonly lapsesOn: string;
        };
        /** @description A customer for whom a case should be started, and by which play. */
        readonly DueForWinBack: {
            readonly churnBand: null | string;
            readonly customerId: string;
            /** @description What came of the last case; `null` where there was none. */
            readonly lastResult: null | string;
            /** @description Lifetime net revenue in minor units of the base currency. */
            readonly net: number;
            readonly play: string;
            readonly stage: null | string;
            /** @enum {string} */
            readonly tier: "KEY_SECOND" | "KEY_TOP" | "ORDINARY" | "SMALL" | "UNRANKED";
        };
        readonly DueVisit: {
            readonly customerId: string;
            readonly dueOn: string;
            /** @enum {string} */
            readonly state: "CARRIED_OUT" | "DUE" | "MISSED_BY_BUSINESS" | "MISSED_BY_CUSTOMER" | "OVERDUE" | "SCHEDULED";
            readonly technicianId: null | string;
            readonly visitId: string;
        };
        /** @description Customer equity in minor units of `currency`: of all customers whose relationship has not ended. */
        readonly EquityReport: {
            /** @description The business day that it is as of; `null` while nothing has happened. */
            readonly asOf: null | string;
            readonly byStage: {
                readonly [key: string]: {
                    readonly customers: number;
                    readonly mean: null | number;
                    readonly sum: number;
                };
            };
            readonly byTier: {
                readonly [key: string]: {
                    readonly customers: number;
                    readonly mean: null | number;
                    readonly sum: number;
                };
            };
            readonly currency: string;
            readonly customers: number;
            /** @description What it rests on (价值资产, 品牌资产, 关系资产), 1–10, by the customers whose answers still count, ended or not. */
            readonly drivers: {
                readonly brand: components["schemas"]["Mean"];
                readonly relationship: components["schemas"]["Mean"];
                readonly value: components["schemas"]["Mean"];
            };
            readonly mean: null | number;
            /** @description Id of the model that told P(alive); `null`: the costs of churn are not in it. */
            readonly model: null | string;
            readonly policyVersion: number;
            readonly sum: number;
        };
        /** @description Where a fact stands. */
        readonly Evidence: {
            readonly eventId: string;
            readonly occurredAt: string;
            readonly position: string;
        };
        /** @description A line: what the list or the part says of the customer. */
        readonly ExportedRow: {
            /** @description The business day. */
            readonly asOf: string;
            readonly customerId: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description An event as consumers see it. Personal data stays sealed: it is read with the customer, not with the feed. */
        readonly FeedEvent: {
            readonly actor: string;
            readonly correlationId: string;
            readonly customerId?: string;
            readonly data: unknown;
            readonly id: string;
            readonly name: string;
            readonly occurredAt: string;
            /** @description Whether the fact also holds personal data. */
            readonly personal: boolean;
            readonly position: string;
            readonly recordedAt: string;
            readonly sourceSeq: number;
            readonly type: string;
        };
        readonly FeedPage: {
            /** @description Whether the log holds nothing after `next` yet. */
            readonly atHead: boolean;
            readonly events: readonly components["schemas"]["FeedEvent"][];
            /** @description Where the next page begins: ask with `from` = this. It moves on even where nothing matched. */
            readonly next: string;
        };
        /** @description Percentages are 0–100, `null` of none. */
        readonly FieldServiceReport: {
            /** @description The business day that it is as of; `null` while nothing has happened. */
            readonly asOf: null | string;
            /** @description Visits that are due today or overdue. */
            readonly due: readonly components["schemas"]["DueVisit"][];
            readonly fixedAtOnce: number;
            readonly fixedAtOncePercent: null | number;
            /** @description Of the visits that took place or that the business missed; those still open are in neither, those customers missed too. */
            readonly inTime: number;
            readonly inTimePercent: null | number;
            /** @description Jobs of which a visit took place, and of them those that the first one did. */
            readonly jobs: number;
            /** @description Whether there are more customers with such visits. */
            readonly more: boolean;
            readonly outcomes: components["schemas"]["Counts"];
            readonly policyVersion: number;
            readonly scheduled: number;
            readonly technicians: readonly {
                readonly fixedAtOncePercent: null | number;
                readonly inTimePercent: null | number;
                readonly technicianId: string;
                /** @description Visits that took place. */
                readonly visits: number;
            }[];
            /** @description Visits that took place with the help of an article of the knowledge base. */
            readonly withKnowledge: number;
        };
        /** @description Customers who were in one stage, and came to another. */
        readonly FlowCount: {
            readonly count: number;
            /** @enum {string} */
            readonly from: "DECLINE" | "EXPLORATION" | "FORMATION" | "LOST" | "NONE" | "PROSPECT" | "STABLE";
            /** @enum {string} */
            readonly to: "DECLINE" | "EXPLORATION" | "FORMATION" | "LOST" | "NONE" | "PROSPECT" | "STABLE";
        };
        readonly FunnelReport: {
            /** @description The business day that it is as of; `null` while nothing has happened. */
            readonly asOf: null | string;
            /** @description Each step ÷ the one before, 0–1; `null` where there is nothing to divide by. */
            readonly conversion: {
                readonly ENQUIRED: null | number;
                readonly ORDERED_UNPAID: null | number;
                readonly PAID: null | number;
            };
            /** @description What follows the funnel: new by first purchase, active as neither in decline nor lost, and lost. */
            readonly customers: {
                readonly active: number;
                readonly lost: number;
                readonly new: number;
            };
            /** @description Whom to follow up first: those idle for longest, of at most so many customers. */
            readonly idle: readonly {
                readonly customerId: string;
                readonly firstTouchAt: string;
                readonly lastAt: string;
                /** @description When it falls idle, to the millisecond; `null` where it is over. */
                readonly nudgeAt: null | string;
                /** @description Whether it was idle at the end of the newest closed business day. */
                readonly nudgeDue: boolean;
                readonly opportunityId: string;
                readonly orderedAt: null | string;
                /** @enum {string} */
                readonly reached: "BROWSED" | "ENQUIRED" | "ORDERED_UNPAID" | "PAID";
                /** @enum {string} */
                readonly state: "BROWSED" | "CANCELLED" | "ENQUIRED" | "ORDERED_UNPAID" | "PAID";
                readonly unpaidOrders: readonly string[];
            }[];
            /** @description Of them, those that lay idle at the end of the newest closed day. */
            readonly nudgesDue: components["schemas"]["Counts"];
            /** @description The last step ÷ the first. */
            readonly overall: null | number;
            readonly policyVersion: number;
            /** @description Opportunities that came as far or further. */
            readonly reached: {
                readonly BROWSED: number;
                readonly ENQUIRED: number;
                readonly ORDERED_UNPAID: number;
                readonly PAID: number;
            };
            /** @description Opportunities by where they are now. */
            readonly states: components["schemas"]["Counts"];
        };
        /** @description A fit on the first part of what happened against the second. */
        readonly HoldoutReport: {
            readonly actual: number;
            /** @description The business day that it is as of; `null` while nothing has happened. */
            readonly asOf: null | string;
            readonly because: null;
            /** @description By repeat purchases in the first part. */
            readonly buckets: readonly {
                /** @description Purchases of all of them together. */
                readonly actual: number;
                readonly customers: number;
                readonly expected: number;
                /** @description Repeat purchases; the last bucket holds all with as many or more. */
                readonly repeats: number;
            }[];
            readonly calibrateUntil: string;
            /** @description At the end of each unit of time of the second part. */
            readonly cumulative: readonly {
                readonly actual: number;
                readonly expected: number;
                /** @description Units of time after the end of the first part. */
                readonly t: number;
            }[];
            /** @description Customers who had bought by the end of the first part. */
            readonly customers: number;
            /** @description expected/actual − 1: −0.121 is 12.1% too low; `null` where nobody bought. */
            readonly error: null | number;
            readonly expected: number;
            readonly fit: {
                readonly convergence: {
                    readonly evaluations: number;
                    /** @description Largest component of the gradient of the mean log-likelihood a customer, by the logarithms of the parameters. */
                    readonly gradient: number;
                    readonly iterations: number;
                };
                /** @description How many customers the likelihood is of. */
                readonly customers: number;
                /** @description Of all customers together. */
                readonly logLikelihood: number;
                readonly parameters: {
                    readonly a: number;
                    readonly alpha: number;
                    readonly b: number;
                    readonly r: number;
                };
                /** @description From the curvature at the maximum; in the parameters' own units, by the delta method. */
                readonly standardErrors: {
                    readonly a: number;
                    readonly alpha: number;
                    readonly b: number;
                    readonly r: number;
                };
            };
            /** @constant */
            readonly model: "BG_NBD";
            readonly policyVersion: number;
            readonly unitDays: number;
            readonly until: string;
        } | {
            readonly actual: number;
            /** @description The business day that it is as of; `null` while nothing has happened. */
            readonly asOf: null | string;
            /** @description Why not BG/NBD: its refusal, with ln L that it reached at best and ln L of the NBD. */
            readonly because: {
                /** @enum {string} */
                readonly code: "ARGUMENT.OUT_OF_RANGE" | "COUNT.IMPOSSIBLE" | "EFFECT.NO_CONTROL" | "EFFECT.NO_TREATED" | "EFFECT.NO_VARIATION" | "FIT.NOT_CONVERGED" | "FIT.NOT_IDENTIFIED" | "FIT.TOO_FEW_CUSTOMERS" | "FIT.TOO_FEW_REPEATERS" | "HOLDOUT.EMPTY" | "LIFT.TOO_FEW_CUSTOMERS" | "SAMPLE.EMPTY" | "SERIES.NOT_CONVERGED" | "SPEND.MEAN_INFINITE" | "STATISTICS.IMPOSSIBLE" | "SWITCHING.NOT_A_TRANSITION_MATRIX" | "SWITCHING.NO_LONG_RUN_SHARE";
                /** @description What was found, by name: how many customers there were, how far the optimiser came. */
                readonly figures?: {
                    readonly [key: string]: number;
                };
                /** @description For people; programs look at `code` and `figures`. */
                readonly reason: string;
            };
            /** @description By repeat purchases in the first part. */
            readonly buckets: readonly {
                /** @description Purchases of all of them together. */
                readonly actual: number;
                readonly customers: number;
                readonly expected: number;
                /** @description Repeat purchases; the last bucket holds all with as many or more. */
                readonly repeats: number;
            }[];
            readonly calibrateUntil: string;
            /** @description At the end of each unit of time of the second part. */
            readonly cumulative: readonly {
                readonly actual: number;
                readonly expected: number;
                /** @description Units of time after the end of the first part. */
                readonly t: number;
            }[];
            /** @description Customers who had bought by the end of the first part. */
            readonly customers: number;
            /** @description expected/actual − 1: −0.121 is 12.1% too low; `null` where nobody bought. */
            readonly error: null | number;
            readonly expected: number;
            readonly fit: {
                readonly convergence: {
                    readonly evaluations: number;
                    /** @description Largest component of the gradient of the mean log-likelihood a customer, by the logarithms of the parameters. */
                    readonly gradient: number;
                    readonly iterations: number;
                };
                /** @description How many customers the likelihood is of. */
                readonly customers: number;
                /** @description Of all customers together. */
                readonly logLikelihood: number;
                readonly parameters: {
                    readonly alpha: number;
                    readonly r: number;
                };
                /** @description From the curvature at the maximum; in the parameters' own units, by the delta method. */
                readonly standardErrors: {
                    readonly alpha: number;
                    readonly r: number;
                };
            };
            /** @constant */
            readonly model: "NBD";
            readonly policyVersion: number;
            readonly unitDays: number;
            readonly until: string;
        };
        /** @description A customer from all sides, its parts by the step of IDIC that they serve: who, how different, in touch, and what for. */
        readonly IdicView: {
            readonly asOf: string;
            readonly customerId: string;
            readonly customise: {
                readonly [key: string]: unknown;
            };
            readonly differentiate: {
                readonly [key: string]: unknown;
            };
            readonly identify: {
                readonly [key: string]: unknown;
            };
            readonly interact: {
                readonly [key: string]: unknown;
            };
        };
        /** @description What became of the lines; a read with `position` as minPosition includes all of them. */
        readonly ImportAnswer: {
            readonly accepted: number;
            /** @description Recorded before, by this import or another, with the same content. */
            readonly duplicate: number;
            /** @description In the order of the lines; the first 1,000. */
            readonly errors: readonly components["schemas"]["LineError"][];
            /** @description Lines dealt with, without empty ones. */
            readonly lines: number;
            readonly position: string;
            readonly rejected: number;
        };
        readonly JourneyReport: {
            /** @description 获取 and 转换: by month of registration, and how many of them bought in time. */
            readonly acquired: readonly components["schemas"]["Cohort"][];
            /** @description The business day that it is as of; `null` while nothing has happened. */
            readonly asOf: null | string;
            readonly conversionPercent: null | number;
            /** @description 保持: by month of the first purchase, and how many of them bought again in time. */
            readonly converted: readonly components["schemas"]["Cohort"][];
            /** @description Customers whose lifecycle stage is LOST today. */
            readonly lost: number;
            readonly policyVersion: number;
            readonly retentionPercent: null | number;
            /** @description Interactions 售前, 售中 and 售后. */
            readonly touches: {
                readonly AFTER_SALE: number;
                readonly IN_SALE: number;
                readonly PRE_SALE: number;
            };
            /** @description Customers of whom no registration is known: they are in no month of acquisition. */
            readonly unregistered: number;
        };
        readonly KnowledgeReport: {
            /** @description Most helpful first. */
            readonly articles: readonly {
                readonly articleId: string;
                /** @description Uses for closed complaints whose customers were satisfied with the resolution. */
                readonly helped: number;
                /** @description All uses for complaints. */
                readonly uses: number;
            }[];
            /** @description The business day that it is as of; `null` while nothing has happened. */
            readonly asOf: null | string;
            readonly policyVersion: number;
        };
        /** @description Stages of all customers at the ends of two business days, and what happened in between. */
        readonly LifecycleFlowReport: {
            /** @description The business day that it is as of; `null` while nothing has happened. */
            readonly asOf: null | string;
            /** @description Who is known by the end of `to`. */
            readonly customers: number;
            /** @description Customers by stage at the end of `from` and at the end of `to`; NONE before they were known. Sums to `customers`. */
            readonly flows: readonly components["schemas"]["FlowCount"][];
            readonly from: string;
            readonly policyVersion: number;
            readonly to: string;
            /** @description Every change of stage after the end of `from` and up to the end of `to`: a customer may be in several. */
            readonly transitions: readonly components["schemas"]["FlowCount"][];
        };
        readonly LifecycleReport: {
            /** @description The business day that it is as of; `null` while nothing has happened. */
            readonly asOf: null | string;
            readonly customers: number;
            readonly newBusiness: number;
            readonly policyVersion: number;
            readonly recovered: number;
            readonly stages: components["schemas"]["Counts"];
            readonly wonBack: number;
        };
        /** @description A line that was not taken. The reason names fields, never values. */
        readonly LineError: {
            readonly code: string;
            readonly line: number;
            /** @description Whose facts they would be now, where the customer was absorbed. */
            readonly mergedInto?: string;
            readonly reason: string;
        };
        /** @description Who looked at what, when and why. */
        readonly ListedAccess: {
            readonly access: string;
            readonly actor: string;
            readonly at: string;
            readonly correlationId: string;
            readonly customerId?: string;
            readonly id: string;
            readonly parameters: {
                readonly [key: string]: string;
            };
            readonly position: string;
            readonly reason?: string;
            readonly route: string;
        };
        /** @description Without what differs one by one: that is told by each of them. */
        readonly ListedRun: {
            /** @description The key that asked for it, or `schedule`. */
            readonly by: string;
            readonly endedAt: null | string;
            /** @description Why it failed. */
            readonly failure: null | {
                readonly code: string;
                readonly reason: string;
            };
            readonly id: string;
            /** @description While it runs. */
            readonly progress: null | components["schemas"]["VerificationProgress"];
            readonly result: null | {
                readonly customers: number;
                readonly differingCustomers: number;
                readonly differingDocuments: number;
                readonly differingInsights: number;
                readonly equal: boolean;
                readonly insights: {
                    /** @description Told by an earlier version of a read model, and told in another way by the present rules: they are not counted as differing. */
                    readonly ofEarlierVersions: number;
                    readonly recorded: number;
                };
                /** @description Everything that was recorded up to here was replayed. */
                readonly position: string;
                readonly readModels: readonly components["schemas"]["ReadModelResult"][];
                /** @description Records of the tenant. */
                readonly records: number;
                readonly seconds: number;
                /** @description Customers of whom more and more was recorded meanwhile, so that their documents could not be compared. */
                readonly unsettledCustomers: number;
            };
            readonly startedAt: string;
            /**
             * @description `DONE` says that it came to its end; whether all is equal stands in the result.
             * @enum {string}
             */
            readonly state: "CANCELLED" | "DONE" | "FAILED" | "RUNNING";
        };
        /** @description A task as it is shown; the deadline is ISO 8601. */
        readonly ListedTask: {
            readonly breached: boolean;
            /** @description `null` where it is about no complaint, as are severity and deadline. */
            readonly complaintId: null | string;
            readonly customerId: string;
            readonly deadline: null | string;
            /** @enum {string} */
            readonly kind: "CARE_CALL" | "COMPLAINT" | "WIN_BACK";
            /** @description The command that it waits for; AnswerSolution is the customer's. */
            readonly nextStep: null | string;
            /** @enum {string} */
            readonly quadrant: "-" | "I" | "U" | "UI";
            readonly severity: null | number;
            /** @description Of the complaint, or the band of the risk. */
            readonly state: string;
            readonly urgentBecause: readonly ("DEADLINE" | "RED_RISK")[];
        };
        readonly LivenessReport: {
            readonly live: boolean;
            /** @description What stands still. */
            readonly stalled?: string;
        };
        readonly LoyaltyReport: {
            /** @description The business day that it is as of; `null` while nothing has happened. */
            readonly asOf: null | string;
            readonly atRisk: number;
            readonly customers: number;
            readonly levels: components["schemas"]["Counts"];
            readonly policyVersion: number;
        };
        readonly MarketingModeReport: {
            /** @description The business day that it is as of; `null` while nothing has happened. */
            readonly asOf: null | string;
            /** @description Customers with an order that they kept. */
            readonly buyers: number;
            /** @description `null` where a difference is not told. */
            readonly mode: ("KEY_ACCOUNT" | "MASS" | "NICHE" | "ONE_TO_ONE") | null;
            readonly need: {
                readonly because: null;
                readonly categories: number;
                /** @description Buyers with enough orders of known category, and the categories they bought. */
                readonly customers: number;
                readonly difference: number;
                readonly isLarge: boolean | null;
                readonly threshold: number;
            } | {
                /** @enum {string} */
                readonly because: "NOTHING_SPENT" | "NO_CATEGORIES" | "ONE_CATEGORY" | "TOO_FEW_BUYERS" | "TOO_FEW_CUSTOMERS_OF_KNOWN_NEEDS";
                readonly categories: number;
                /** @description Buyers with enough orders of known category, and the categories they bought. */
                readonly customers: number;
                readonly difference: null;
                readonly isLarge: boolean | null;
                readonly threshold: number;
            };
            readonly policyVersion: number;
            readonly value: {
                readonly because: null;
                readonly difference: number;
                readonly isLarge: boolean | null;
                readonly threshold: number;
            } | {
                /** @enum {string} */
                readonly because: "NOTHING_SPENT" | "NO_CATEGORIES" | "ONE_CATEGORY" | "TOO_FEW_BUYERS" | "TOO_FEW_CUSTOMERS_OF_KNOWN_NEEDS";
                readonly difference: null;
                readonly isLarge: boolean | null;
                readonly threshold: number;
            };
        };
        readonly MatrixPoint: {
            /** @enum {string} */
            readonly cell: "ABANDON" | "KEEP" | "MGC" | "MVC";
            readonly customerId: string;
            readonly expected: number;
            readonly past: number;
        };
        /** @description Customers of one cell, and their sums in minor units. */
        readonly MatrixQuadrant: {
            /** @description Of whom less is expected than serving them costs. */
            readonly belowZero: number;
            /** @enum {string} */
            readonly cell: "ABANDON" | "KEEP" | "MGC" | "MVC";
            readonly customers: number;
            /** @description Margin expected within 12 months. */
            readonly expected: number;
            /** @description Present value of past margin. */
            readonly past: number;
        };
        /** @description The mean over the customers who told it; `null` of nobody. */
        readonly Mean: {
            readonly mean: null | number;
            readonly n: number;
        };
        /** @description The same as it is sent. */
        readonly Models: {
            readonly duplicate: boolean;
            readonly eventId: string;
            readonly model: components["schemas"]["ModelsTrials"];
            readonly occurredAt: string;
            /** @description Pass it as minPosition to read what was written. */
            readonly position: string;
            readonly revision: number;
        };
        readonly ModelsTrials: {
            readonly asOf: string;
            readonly customers: number;
            readonly dataHash: string;
            readonly decimals: null | number;
            readonly policyVersion: number;
            readonly purchases: {
                readonly a: number;
                readonly alpha: number;
                readonly b: number;
                readonly convergence?: {
                    readonly evaluations: number;
                    readonly gradient: number;
                    readonly iterations: number;
                };
                readonly logLikelihood: number;
                readonly r: number;
                readonly standardErrors?: {
                    readonly a: number;
                    readonly alpha: number;
                    readonly b: number;
                    readonly r: number;
                };
            };
            readonly repeaters: number;
            readonly spend: null | {
                readonly convergence?: {
                    readonly evaluations: number;
                    readonly gradient: number;
                    readonly iterations: number;
                };
                readonly gamma: number;
                readonly logLikelihood: number;
                readonly p: number;
                readonly q: number;
                readonly standardErrors?: {
                    readonly gamma: number;
                    readonly p: number;
                    readonly q: number;
                };
            };
            readonly spendRefusal: null | string;
            readonly unitDays: number;
        };
        /** @description All customers who would be moved in the same way. */
        readonly MoveSum: {
            readonly after: boolean | null | number | string;
            readonly before: boolean | null | number | string;
            readonly category: string;
            readonly clv12: number;
            readonly customers: number;
            /** @description Since when the first of them, and the last. */
            readonly first: null | string;
            readonly last: null | string;
            readonly margin: number;
            readonly net: number;
            readonly readModel: string;
        };
        readonly OpenComplaint: {
            /** @enum {string} */
            readonly band: "LATER" | "MISSED" | "NONE" | "WITHIN_DAY" | "WITHIN_WEEK";
            readonly breached: boolean;
            /** @description `lateHours` is exact, and `null` while the step is still to come. */
            readonly breaches: readonly {
                readonly deadline: string;
                readonly lateHours: null | number;
                /** @enum {string} */
                readonly step: "ASSESSMENT" | "FOLLOW_UP" | "IMPLEMENTATION" | "PROPOSAL";
            }[];
            readonly category: string;
            readonly closedAt: null | string;
            readonly complaintId: string;
            readonly csat: null | number;
            readonly customerId: string;
            /** @description Of what is promised next; `null` where nothing is. */
            readonly deadline: null | string;
            readonly escalated: boolean;
            /** @description The command that it waits for. */
            readonly nextStep: null | string;
            readonly orderId: null | string;
            readonly receivedAt: string;
            readonly remedy: null | string;
            /** @description `null` while it is open. */
            readonly reopenableUntil: null | string;
            readonly reopened: number;
            readonly severity: number;
            /** @description Closed by a ComplaintResolved, so that no step in between is known. */
            readonly shortCut: boolean;
            readonly state: string;
            readonly upheld: boolean | null;
        };
        /** @description A read model of a rule that failed at a record: what was folded up to there says nothing. */
        readonly ParkedAsOf: {
            readonly parkedAt: components["schemas"]["Evidence"];
            readonly version: number;
        };
        /** @description A customer whose facts wait in a read model, because one of them could not be folded. */
        readonly ParkedCustomer: {
            readonly attempts: number;
            readonly cause: string;
            /** @description The name of the error, `RangeError`. */
            readonly code: string;
            readonly customerId: string;
            /** @description The fact that could not be folded. */
            readonly failedAt: string;
            readonly readModel: string;
            /** @description The first position that waits. */
            readonly since: string;
            /** @description Facts of the customer that wait, the one that failed among them. */
            readonly waiting: number;
        };
        readonly ParkedReport: {
            readonly parked: readonly components["schemas"]["ParkedCustomer"][];
            /** @description Of all read models; `parked` has the first of them, by read model and id. */
            readonly total: number;
        };
        /** @description Personal details; absent after the customer was forgotten. */
        readonly PersonalDetails: {
            /** @description Those of its contacts of whom any is known, in order of their ids. */
            readonly contacts?: readonly {
                readonly contactId: string;
                readonly email?: string;
                readonly name?: string;
                readonly phone?: string;
            }[];
            readonly email?: string;
            readonly name?: string;
            readonly phone?: string;
        };
        /** @description Cases of one play. */
        readonly PlayFigures: {
            readonly cases: number;
            /** @description Cases whose window has passed. */
            readonly measured: number;
            /** @description Not ended by the business. */
            readonly open: number;
            /** @description Share of `measured` that was won; `null` while there are none, since running windows would make it too low. */
            readonly successRate: null | number;
            /** @description Answered by a purchase in time, whatever the business thinks of it. */
            readonly won: number;
        };
        /** @description Points; `rewardCost` in minor units of `currency`. */
        readonly PointsReport: {
            /** @description The business day that it is as of; `null` while nothing has happened. */
            readonly asOf: null | string;
            readonly balance: number;
            readonly currency: string;
            readonly earned: number;
            readonly expired: number;
            readonly members: number;
            readonly policyVersion: number;
            readonly redeemed: number;
            readonly reversed: number;
            readonly rewardCost: number;
        };
        readonly Policies: {
            readonly earlier: readonly components["schemas"]["AdoptedPolicy"][];
            readonly inForce?: components["schemas"]["AdoptedPolicy"];
        };
        /** @description RFC 9457; `code` is stable and what programs compare */
        readonly Problem: {
            readonly code: string;
            readonly detail: string;
            readonly errors?: readonly {
                readonly field: string;
                readonly message: string;
            }[];
            readonly instance?: string;
            readonly status: number;
            readonly title: string;
            readonly type: string;
        };
        /** @description When the customer came to be known, and its newest details; an instant is `null` where there was none. */
        readonly Profile: {
            readonly firstSeenAt: null | string;
            readonly lastSeenAt: null | string;
            readonly registeredAt: null | string;
        } & {
            readonly [key: string]: null | string;
        };
        readonly ProgressReport: {
            /** @description The business day that it is as of; `null` while nothing has happened. */
            readonly asOf: null | string;
            /** @description The most valuable of them, by level from the highest, and then by net revenue. */
            readonly customers: readonly components["schemas"]["Recognised"][];
            readonly policyVersion: number;
            /** @description Level 支持者 or above, or class 忠诚. */
            readonly recognised: number;
            /** @description Customers by rung, lowest first, with the one that they can reach next. */
            readonly rungs: readonly {
                readonly customers: number;
                readonly level: number;
                readonly next: null | string;
                readonly rung: string;
            }[];
        };
        readonly ReadinessReport: {
            readonly components: {
                readonly [key: string]: components["schemas"]["ComponentState"];
            };
            readonly ready: boolean;
        };
        /** @description One read model of a customer at an instant. */
        readonly ReadModelAsOf: {
            readonly category: {
                readonly [key: string]: boolean | null | number | string;
            };
            /** @description The facts that it is made of: how many, and the last in the order of fold. */
            readonly facts: {
                readonly count: number;
                readonly last: null | components["schemas"]["Evidence"];
            };
            /** @description Of the document and its history: what verification compares. */
            readonly sha256: string;
            /** @description As the customer is shown, with what held from when on. */
            readonly shown: Record<string, never>;
            readonly version: number;
        };
        readonly ReadModelReport: {
            /** @description The end of the log. */
            readonly head: string;
            readonly health: components["schemas"]["StageHealth"];
            readonly lag: {
                /** @description Positions between the two: on the embedded log each is a record. */
                readonly records: number;
                /** @description Since when the oldest of them has waited; 0 where none does. */
                readonly seconds: number;
            };
            readonly name: string;
            readonly ownRules: number;
            /** @description Customers whose facts wait because one of them could not be folded. */
            readonly parked: number;
            /** @description Everything up to here is done. */
            readonly position: string;
            readonly rules: number;
            /** @description The version that is live, and the rules that folded it: of this release where they are equal to `ownRules`. */
            readonly version: number;
        };
        readonly ReadModelResult: {
            readonly customers: number;
            readonly differing: number;
            readonly name: string;
            readonly version: number;
        };
        /** @description Somebody whose loyalty is to be recognised, and what is missing for the next rung. */
        readonly Recognised: {
            readonly customerId: string;
            readonly level: null | number;
            readonly loyaltyClass: string;
            readonly missing: readonly {
                readonly condition: string;
                readonly has: number;
                readonly needs: number;
            }[];
            /** @description Lifetime net revenue, minor units of the base currency. */
            readonly net: number;
        };
        /** @description A decision for the whole business that is recorded. */
        readonly RecordedDecision: {
            readonly duplicate: boolean;
            readonly eventId: string;
            readonly occurredAt: string;
            /** @description Pass it as minPosition to read what was written. */
            readonly position: string;
            /** @description Of the event in the tenant's stream. */
            readonly revision: number;
        };
        /** @description A fact of a customer that is recorded. */
        readonly RecordedFact: {
            readonly customerId: string;
            /** @description It was recorded before, and nothing was stored now. */
            readonly duplicate: boolean;
            readonly eventId: string;
            readonly occurredAt: string;
            /** @description Pass it as minPosition to read what was written. */
            readonly position: string;
            /** @description Of the event in its customer's stream. */
            readonly revision: number;
        };
        /** @description A merge of two customers, or that it is undone. */
        readonly RecordedMerge: {
            readonly absorbedId: string;
            /** @description The events were in the stream already, and nothing was stored. */
            readonly duplicate: boolean;
            /** @description Of the decision. */
            readonly eventId: string;
            readonly mergeId: string;
            readonly occurredAt: string;
            /** @description Pass it as minPosition to read what was written. */
            readonly position: string;
            /** @description Revision of the last of the events. */
            readonly revision: number;
            readonly survivorId: string;
        };
        /** @description Who is tried again, and in which read models they wait. */
        readonly RedriveAsked: {
            readonly customerId: string;
            readonly readModels: readonly string[];
        };
        readonly RelationshipTrendReport: {
            /** @description The business day that it is as of; `null` while nothing has happened. */
            readonly asOf: null | string;
            /** @description 动态: of each customer the newest two months so far apart, the one figure earlier and the other later. */
            readonly dynamic: {
                readonly lagMonths: number;
                readonly loyaltyThenSatisfaction: {
                    readonly customers: number;
                    readonly r: null | number;
                };
                readonly satisfactionThenLoyalty: {
                    readonly customers: number;
                    readonly r: null | number;
                };
            };
            readonly months: readonly {
                readonly customers: number;
                readonly loyaltyIndex: number;
                readonly month: string;
                /** @description Means over these customers: S 1–5, the loyalty index 0–100. */
                readonly satisfaction: number;
            }[];
            /** @description What its correlations do not say. */
            readonly note: string;
            readonly policyVersion: number;
            /** @description 静态: both at the end of the newest month. */
            readonly static: {
                readonly customers: number;
                readonly month: null | string;
                readonly r: null | number;
            };
        };
        readonly RetentionReport: {
            /** @description The business day that it is as of; `null` while nothing has happened. */
            readonly asOf: null | string;
            /** @description Without any bond first, then weakest first. An association: bonds are given to those who stay, too. */
            readonly bonds: readonly {
                readonly bond: ("FINANCIAL" | "SOCIAL" | "STRUCTURAL") | null;
                readonly customers: number;
                /** @description In decline (退化), which is mostly by silence, and lost (流失). */
                readonly declining: number;
                readonly lost: number;
                readonly lostShare: null | number;
            }[];
            readonly policyVersion: number;
        };
        /** @description Buyers of one recency and one frequency. Amounts in minor units of `currency`, means over the buyers. */
        readonly RfmGridCell: {
            readonly customers: number;
            readonly f: number;
            readonly meanLifeNet: number;
            readonly meanM: number;
            /** @description Net revenue of the window, and of the whole life. */
            readonly meanWindowNet: number;
            /** @description 1–5; 5 is the newest, and the most. */
            readonly r: number;
        };
        readonly RfmGridReport: {
            /** @description The business day that it is as of; `null` while nothing has happened. */
            readonly asOf: null | string;
            readonly buyers: number;
            /** @description The 25 cells, by r and then by f; means are 0 where nobody is. */
            readonly cells: readonly components["schemas"]["RfmGridCell"][];
            readonly currency: string;
            readonly policyVersion: number;
        };
        readonly RfmReport: {
            /** @description The business day that it is as of; `null` while nothing has happened. */
            readonly asOf: null | string;
            readonly boxes: components["schemas"]["Counts"];
            readonly buyers: number;
            readonly codes: components["schemas"]["Counts"];
            readonly policyVersion: number;
        };
        readonly RoleCoverage: {
            /** @description Of the customers asked: for how many somebody is known to play the role, and of a hundred; `null` of none. */
            readonly covered: number;
            readonly coveredPercent: null | number;
            readonly customers: readonly string[];
            /** @description Of whom nobody is known to play it; the first of them, and whether there are more. */
            readonly lacking: number;
            readonly more: boolean;
            /** @enum {string} */
            readonly role: "APPROVER" | "BUYER" | "DECIDER" | "GATEKEEPER" | "INFLUENCER" | "USER";
        };
        readonly SatisfactionReport: {
            /** @description The index, 0–100, and its items and neighbours in the model, 1–10. */
            readonly acsi: {
                readonly index: components["schemas"]["Mean"];
                readonly items: {
                    readonly confirmation: components["schemas"]["Mean"];
                    readonly expectation: components["schemas"]["Mean"];
                    readonly ideal: components["schemas"]["Mean"];
                    readonly quality: components["schemas"]["Mean"];
                    readonly satisfaction: components["schemas"]["Mean"];
                    readonly value: components["schemas"]["Mean"];
                };
            };
            /** @description The business day that it is as of; `null` while nothing has happened. */
            readonly asOf: null | string;
            /** @description Complainants among customers, 0–1. */
            readonly complaints: {
                readonly complainants: number;
                readonly rate: null | number;
            };
            readonly curveTypes: {
                readonly counts: components["schemas"]["Counts"];
                readonly n: number;
            };
            readonly customers: number;
            /** @description Points from −100 to 100: percentage of promoters less that of detractors. */
            readonly nps: {
                readonly detractors: number;
                readonly n: number;
                readonly passives: number;
                readonly points: null | number;
                readonly promoters: number;
            };
            readonly policyVersion: number;
            /** @description S, 1–5. */
            readonly satisfaction: components["schemas"]["Mean"];
            readonly sevenTypes: {
                readonly counts: components["schemas"]["Counts"];
                readonly n: number;
            };
        };
        readonly ScorecardReport: {
            /** @description The business day that it is as of; `null` while nothing has happened. */
            readonly asOf: null | string;
            readonly best: readonly {
                readonly customerId: string;
                readonly dimensions: {
                    readonly finance: number;
                    readonly learning: number;
                    readonly management: number;
                    readonly market: number;
                };
                readonly score: number;
            }[];
            /** @description Buyers who were ranked. */
            readonly buyers: number;
            readonly policyVersion: number;
        };
        readonly Segments: {
            readonly segments: readonly components["schemas"]["CountedSegment"][];
        };
        /**
         * @description GOOD: all is done, or what waits came just now. BEHIND: something waits for longer than that.
         * @enum {string}
         */
        readonly StageHealth: "BEHIND" | "GOOD";
        /** @description How far one that reads the log has come. */
        readonly StageProgress: {
            /** @description The end of the log. */
            readonly head: string;
            readonly health: components["schemas"]["StageHealth"];
            readonly lag: {
                /** @description Positions between the two: on the embedded log each is a record. */
                readonly records: number;
                /** @description Since when the oldest of them has waited; 0 where none does. */
                readonly seconds: number;
            };
            /** @description Everything up to here is done. */
            readonly position: string;
        };
        readonly StagesReport: {
            readonly readModels: readonly components["schemas"]["ReadModelReport"][];
            /** @description The bus: what the relay has handed over. On the embedded log they are one. */
            readonly relay: components["schemas"]["StageProgress"];
        };
        readonly TasksReport: {
            /** @description The business day that it is as of; `null` while nothing has happened. */
            readonly asOf: null | string;
            readonly policyVersion: number;
            readonly quadrants: {
                readonly "-": number;
                readonly I: number;
                readonly U: number;
                readonly UI: number;
            };
            /** @description The first of them, in the order in which they are to be done. */
            readonly tasks: readonly components["schemas"]["ListedTask"][];
            readonly total: number;
        };
        readonly ValueMatrixReport: {
            /** @description The business day that it is as of; `null` while nothing has happened. */
            readonly asOf: null | string;
            readonly currency: string;
            readonly customers: number;
            /** @description The day of the cuts, as of which every customer stands; `null` while no model is in force. */
            readonly cutsAsOf: null | string;
            /** @description From where on past and expected margin are high. */
            readonly high: null | {
                readonly expected: number;
                readonly past: number;
            };
            /** @description Every so many-th customer in the order of ids, at most 500; the quadrants count all. */
            readonly points: readonly components["schemas"]["MatrixPoint"][];
            readonly policyVersion: number;
            readonly quadrants: readonly components["schemas"]["MatrixQuadrant"][];
        };
        /** @description Amounts in minor units of `currency`. */
        readonly ValueReport: {
            /** @description The business day that it is as of; `null` while nothing has happened. */
            readonly asOf: null | string;
            readonly belowZero: number;
            readonly buyers: number;
            readonly contribution: components["schemas"]["Counts"];
            readonly currency: string;
            readonly customers: number;
            readonly cutsAsOf: null | string;
            /** @description Buyers whose margin rests on the policy's rate, since a unit cost is not known. */
            readonly estimated: number;
            readonly gross: number;
            readonly importance: components["schemas"]["Counts"];
            readonly margin: number;
            /** @description By cell of the CLV matrix; empty while no model is in force. */
            readonly matrix: components["schemas"]["Counts"];
            readonly net: number;
            readonly netByTier: components["schemas"]["Counts"];
            readonly policyVersion: number;
            readonly pyramid: components["schemas"]["Counts"];
            readonly refunds: number;
        };
        /** @description SHA-256 of what is stored and of what the log gives; `null` where there is nothing. */
        readonly Verdict: {
            readonly equal: boolean;
            readonly parkedFrom: null | string;
            readonly replayed: null | string;
            readonly stored: null | string;
            readonly version: number;
        };
        readonly VerificationProgress: {
            /** @description Of `total` steps: records that are read twice or more, and customers that are compared. */
            readonly done: number;
            /** @enum {string} */
            readonly phase: "COMPARING" | "CONFIRMING" | "READING";
            readonly total: number;
        };
        /** @description What a verification of all customers of a tenant found. JSON. */
        readonly VerificationResult: {
            readonly customers: number;
            /** @description The first of them, at most {@link MOST_DIFFERENCES}. */
            readonly differences: readonly components["schemas"]["Difference"][];
            readonly differingCustomers: number;
            readonly differingDocuments: number;
            readonly differingInsights: number;
            readonly equal: boolean;
            readonly insights: {
                /** @description Told by an earlier version of a read model, and told in another way by the present rules: they are not counted as differing. */
                readonly ofEarlierVersions: number;
                readonly recorded: number;
            };
            /** @description Everything that was recorded up to here was replayed. */
            readonly position: string;
            readonly readModels: readonly components["schemas"]["ReadModelResult"][];
            /** @description Records of the tenant. */
            readonly records: number;
            readonly seconds: number;
            /** @description Customers of whom more and more was recorded meanwhile, so that their documents could not be compared. */
            readonly unsettledCustomers: number;
        };
        /** @description A verification of a tenant, from its start on. JSON. */
        readonly VerificationRun: {
            /** @description The key that asked for it, or `schedule`. */
            readonly by: string;
            readonly endedAt: null | string;
            /** @description Why it failed. */
            readonly failure: null | {
                readonly code: string;
                readonly reason: string;
            };
            readonly id: string;
            /** @description While it runs. */
            readonly progress: null | components["schemas"]["VerificationProgress"];
            readonly result: null | components["schemas"]["VerificationResult"];
            readonly startedAt: string;
            /**
             * @description `DONE` says that it came to its end; whether all is equal stands in the result.
             * @enum {string}
             */
            readonly state: "CANCELLED" | "DONE" | "FAILED" | "RUNNING";
        };
        readonly WhatIfReport: {
            readonly asOf: null | string;
            readonly customers: number;
            readonly from: string;
            /** @description Kinds of moves that are not among them. */
            readonly furtherMoves: number;
            readonly insights: {
                readonly byReadModel: {
                    readonly [key: string]: {
                        readonly added: number;
                        readonly omitted: number;
                    };
                };
                readonly told: number;
                readonly wouldBeTold: number;
            };
            /** @description Since which month the movers are where they would be now; a customer counts in the first. */
            readonly months: {
                readonly [key: string]: number;
            };
            /** @description Customers who would be in another category now. */
            readonly movers: {
                readonly clv12: number;
                readonly customers: number;
                readonly margin: number;
                readonly net: number;
            };
            /** @description Those of most customers first, at most {@link MOST_MOVES}. */
            readonly moves: readonly components["schemas"]["MoveSum"][];
            readonly policy: {
                readonly changed: number;
                readonly fields: readonly string[];
                readonly inForce: number;
            };
            /** @description Everything up to here was folded, once by each policy. */
            readonly position: string;
            readonly seconds: number;
        };
        readonly WinBackDueReport: {
            /** @description The business day that it is as of; `null` while nothing has happened. */
            readonly asOf: null | string;
            /** @description The most valuable first, tier by tier; the first of each tier. */
            readonly customers: readonly components["schemas"]["DueForWinBack"][];
            readonly policyVersion: number;
            /** @description Customers by tier, where the policy has a play for it. */
            readonly tiers: components["schemas"]["Counts"];
        };
        readonly WinBackReport: {
            /** @description The business day that it is as of; `null` while nothing has happened. */
            readonly asOf: null | string;
            /** @description Personal calls that were made in time. */
            readonly calledInTime: number;
            readonly plays: {
                readonly AUTOMATED?: components["schemas"]["PlayFigures"];
                readonly OFFER?: components["schemas"]["PlayFigures"];
                readonly PERSONAL_CALL?: components["schemas"]["PlayFigures"];
            };
            readonly policyVersion: number;
            readonly successDays: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly get_health_live: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LivenessReport"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_health_ready: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReadinessReport"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_metrics: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": string;
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_audit_accesses: {
        readonly parameters: {
            readonly query?: {
                /** @description only of this kind: as-of, receipts, export, personal-data, … */
                readonly access?: string;
                /** @description only of this API key or command */
                readonly actor?: string;
                /** @description only of this customer */
                readonly customerId?: string;
                /** @description what the page before gave as next */
                readonly from?: string;
                /** @description 1 to 1000; 100 where it is absent */
                readonly limit?: number;
            };
            readonly header?: {
                /** @description why: a code or the number of a case, which is recorded; required where ANNALS_AUDIT_REASON says so */
                readonly "X-Audit-Reason"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AccessPage"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_audit_customers_id: {
        readonly parameters: {
            readonly query?: {
                /** @description an instant, ISO 8601 with its zone, or the end of a date, YYYY-MM-DD; absent: business now */
                readonly asOf?: string;
                /** @description with what was recorded by then; absent: with all that is recorded today */
                readonly knownAt?: string;
            };
            readonly header?: {
                /** @description why: a code or the number of a case, which is recorded; required where ANNALS_AUDIT_REASON says so */
                readonly "X-Audit-Reason"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CustomerAsOf"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_audit_customers_id_receipts: {
        readonly parameters: {
            readonly query?: {
                /** @description only what explains an instant, or the end of a date */
                readonly at?: string;
                /** @description what the page before gave */
                readonly cursor?: string;
                /** @description 1 to 500; 100 where it is absent */
                readonly limit?: number;
                /** @description waits until what follows from this position is told; 503 READ.NOT_YET */
                readonly minPosition?: string;
                /** @description only changes that this read model told */
                readonly readModel?: string;
            };
            readonly header?: {
                /** @description why: a code or the number of a case, which is recorded; required where ANNALS_AUDIT_REASON says so */
                readonly "X-Audit-Reason"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CustomerReceipts"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_audit_customers_id_verification: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description why: a code or the number of a case, which is recorded; required where ANNALS_AUDIT_REASON says so */
                readonly "X-Audit-Reason"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CustomerVerification"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_audit_verifications: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description why: a code or the number of a case, which is recorded; required where ANNALS_AUDIT_REASON says so */
                readonly "X-Audit-Reason"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AuditVerifications"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_audit_verifications: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description why: a code or the number of a case, which is recorded; required where ANNALS_AUDIT_REASON says so */
                readonly "X-Audit-Reason"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VerificationRun"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_audit_verifications_id: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description why: a code or the number of a case, which is recorded; required where ANNALS_AUDIT_REASON says so */
                readonly "X-Audit-Reason"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VerificationRun"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly delete_v1_audit_verifications_id: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description why: a code or the number of a case, which is recorded; required where ANNALS_AUDIT_REASON says so */
                readonly "X-Audit-Reason"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VerificationRun"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_audit_what_if: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description why: a code or the number of a case, which is recorded; required where ANNALS_AUDIT_REASON says so */
                readonly "X-Audit-Reason"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description beginning (default), now, or the business day from which on it would have been in force */
                    readonly from?: string;
                    /** @description a whole policy, or what is to be changed of the one in force */
                    readonly policy: Record<string, never>;
                };
            };
        };
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WhatIfReport"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_calculators_brand_switching: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * @description d
                     * @default 0.09
                     */
                    readonly annualRate?: number;
                    /**
                     * @description index of the brand bought last
                     * @default 0
                     */
                    readonly lastBrand?: number;
                    /**
                     * @description π
                     * @default 0.4
                     */
                    readonly margin?: number;
                    /**
                     * @description index of the brand whose value it is
                     * @default 0
                     */
                    readonly ownBrand?: number;
                    /**
                     * @description how many ahead
                     * @default 5
                     */
                    readonly purchases?: number;
                    /**
                     * @description f, of any brand
                     * @default 1
                     */
                    readonly purchasesPerYear?: number;
                    /**
                     * @description v, of a purchase
                     * @default 1000
                     */
                    readonly spend?: number;
                    /**
                     * @description row i, column j: the chance that brand j follows brand i; each row sums to 1 (品牌转换矩阵)
                     * @default [
                     *       [
                     *         0.7,
                     *         0.3
                     *       ],
                     *       [
                     *         0.5,
                     *         0.5
                     *       ]
                     *     ]
                     */
                    readonly switching?: readonly (readonly number[])[];
                    /**
                     * @description counts the purchase at t = 0 too
                     * @default false
                     */
                    readonly withLast?: boolean;
                };
            };
        };
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CalculatorsBrandSwitching"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_calculators_channel_member: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description 0–100; 资金, as the business judges it */
                    readonly capital?: number;
                    readonly coverage?: {
                        /** @description areas, shops or people to reach */
                        readonly assigned: number;
                        /** @description of them */
                        readonly served: number;
                    };
                    /** @description 0–100; 信誉, as the business judges it */
                    readonly credit?: number;
                    readonly plan?: {
                        /** @description in the same unit */
                        readonly achieved: number;
                        /** @description in any unit */
                        readonly planned: number;
                    };
                };
            };
        };
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CalculatorsChannelMember"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_calculators_clv: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * @description C0; one unit of money
                     * @default 400
                     */
                    readonly acquisitionCost?: number;
                    /**
                     * @description Cs; one unit of money
                     * @default 10
                     */
                    readonly annualCost?: number;
                    /**
                     * @description In; one unit of money
                     * @default 500
                     */
                    readonly annualIncrease?: number;
                    /**
                     * @description P0; one unit of money
                     * @default 2000
                     */
                    readonly firstPurchase?: number;
                    /**
                     * @description of model 1: how its title is understood
                     * @default INCREASE_EACH_YEAR
                     * @enum {string}
                     */
                    readonly incomeReading?: "INCREASE_EACH_YEAR" | "COST_OMITTED" | "FIRST_PURCHASE_IN_YEAR_ONE" | "PAID_AT_START_OF_YEAR" | "UNDISCOUNTED" | "FIRST_PURCHASE_AT_END_OF_YEAR_ONE" | "INCREASE_ACCUMULATES" | "FIRST_PURCHASE_REPEATS" | "SALES_GROW" | "SALES_GROW_PAID_AT_START_OF_YEAR" | "SALES_GROW_FROM_YEAR_ONE" | "SALES_GROW_BESIDE_FIRST_PURCHASE";
                    /**
                     * @description of model 2: each year less Cs
                     * @default false
                     */
                    readonly lessCost?: boolean;
                    /**
                     * @description m, of models 2 and 3
                     * @default 0.4
                     */
                    readonly margin?: number;
                    /**
                     * @description 1 income, 2 profit 基于利润, 3 profit contribution 基于利润贡献
                     * @default income
                     * @enum {string}
                     */
                    readonly model?: "income" | "profit" | "contribution";
                    /**
                     * @description r, a year
                     * @default 0.09
                     */
                    readonly rate?: number;
                    /**
                     * @description s, of model 3
                     * @default 0.8
                     */
                    readonly retention?: number;
                    /**
                     * @description n
                     * @default 5
                     */
                    readonly years?: number;
                };
            };
        };
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CalculatorsClv"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_calculators_price: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description whose level and tier hold where the question gives none */
                    readonly customerId?: string;
                    /** @description rung of the loyalty ladder */
                    readonly level?: number;
                    /** @description of one piece; integer minor units */
                    readonly listPrice: number;
                    /** @description of the sale */
                    readonly month?: number;
                    /** @description days until payment */
                    readonly paymentDays: number;
                    /** @description pieces */
                    readonly quantity: number;
                    /**
                     * @description of the customer pyramid
                     * @enum {string}
                     */
                    readonly tier?: "KEY_TOP" | "KEY_SECOND" | "ORDINARY" | "SMALL" | "UNRANKED";
                    /** @description of one piece: no price is below it; integer minor units */
                    readonly unitCost?: number;
                };
            };
        };
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CalculatorsPrice"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_customers: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description must be one of GREEN, YELLOW, RED */
                readonly band?: "GREEN" | "YELLOW" | "RED";
                /** @description must be one of MVC, MGC, KEEP, ABANDON */
                readonly cell?: "MVC" | "MGC" | "KEEP" | "ABANDON";
                /** @description must be one of OPEN, BREACHED, ESCALATED */
                readonly complaint?: "OPEN" | "BREACHED" | "ESCALATED";
                /** @description where the page begins: what an earlier page gave */
                readonly cursor?: string;
                /** @description must be one of LOYALIST, APOSTLE, MERCENARY, HOSTAGE, DEFECTOR, TERRORIST, UNKNOWN */
                readonly curveType?: "LOYALIST" | "APOSTLE" | "MERCENARY" | "HOSTAGE" | "DEFECTOR" | "TERRORIST" | "UNKNOWN";
                /** @description adds the last purchase, CLV of 12 months, P(alive) and churn risk of each */
                readonly figures?: boolean;
                /** @description how the id of the customer begins */
                readonly idPrefix?: string;
                /** @description must be one of NON_CUSTOMER, QUALIFIED_PROSPECT, LIKELY_BUYER, FIRST_TIME, REPEAT, LOYAL, ADVOCATE, SILENT */
                readonly label?: "NON_CUSTOMER" | "QUALIFIED_PROSPECT" | "LIKELY_BUYER" | "FIRST_TIME" | "REPEAT" | "LOYAL" | "ADVOCATE" | "SILENT";
                /** @description must be 0 to 5 */
                readonly level?: string;
                /** @description most customers of a page */
                readonly limit?: number;
                /** @description must be one of POTENTIAL, NEW, REGULAR, ESTABLISHED, LOYAL, DORMANT */
                readonly loyaltyClass?: "POTENTIAL" | "NEW" | "REGULAR" | "ESTABLISHED" | "LOYAL" | "DORMANT";
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
                /** @description must be a region, as customers were registered with */
                readonly region?: string;
                /** @description must be two digits, 1 to 5 each: recency and frequency */
                readonly rf?: string;
                /** @description must be three digits, 1 to 5 each */
                readonly rfm?: string;
                /** @description must be the id of a segment */
                readonly segment?: string;
                /** @description must be one of MONOPOLY, INERTIA, CONVENIENCE, PRICE, INCENTIVE, PREMIUM, LATENT, NONE, UNKNOWN */
                readonly sevenType?: "MONOPOLY" | "INERTIA" | "CONVENIENCE" | "PRICE" | "INCENTIVE" | "PREMIUM" | "LATENT" | "NONE" | "UNKNOWN";
                /** @description by a column, - for the greatest first; net is an index, the others take at most 100,000 */
                readonly sort?: "net" | "-net" | "id" | "-id" | "since" | "-since" | "lastPurchase" | "-lastPurchase" | "clv12" | "-clv12" | "risk" | "-risk";
                /** @description must be one of PROSPECT, EXPLORATION, FORMATION, STABLE, DECLINE, LOST */
                readonly stage?: "PROSPECT" | "EXPLORATION" | "FORMATION" | "STABLE" | "DECLINE" | "LOST";
                /** @description must be one of KEY_TOP, KEY_SECOND, ORDINARY, SMALL, UNRANKED */
                readonly tier?: "KEY_TOP" | "KEY_SECOND" | "ORDINARY" | "SMALL" | "UNRANKED";
                /** @description counts all that the filters find */
                readonly total?: boolean;
                /** @description must be one of KEY_TOP, KEY_SECOND, ORDINARY, SMALL, UNRANKED */
                readonly winBackDue?: "KEY_TOP" | "KEY_SECOND" | "ORDINARY" | "SMALL" | "UNRANKED";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CustomerPage"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_customers: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description channel of acquisition */
                    readonly channel?: string;
                    /** @description absent: one is made */
                    readonly customerId?: string;
                    /** @description e-mail address */
                    readonly email?: string;
                    /** @description line of business */
                    readonly industry?: string;
                    /** @enum {string} */
                    readonly kind: "PERSON" | "ORG";
                    /** @description full name */
                    readonly name?: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone; absent: business now
                     */
                    readonly occurredAt?: string;
                    /** @description telephone number */
                    readonly phone?: string;
                    /** @description the customer who referred this one */
                    readonly referrerId?: string;
                    /** @description country or region */
                    readonly region?: string;
                    /** @description size class */
                    readonly size?: string;
                    /** @description order that the source gave to facts of the same instant */
                    readonly sourceSeq?: number;
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_customers_id: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: {
                /** @description why: a code or the number of a case, which is recorded; required where ANNALS_AUDIT_REASON says so */
                readonly "X-Audit-Reason"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Absorbed"] | components["schemas"]["Customer360"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly patch_v1_customers_id: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description channel of acquisition */
                    readonly channel?: string;
                    /** @description e-mail address */
                    readonly email?: string;
                    /** @description line of business */
                    readonly industry?: string;
                    /** @description full name */
                    readonly name?: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone; absent: business now
                     */
                    readonly occurredAt?: string;
                    /** @description telephone number */
                    readonly phone?: string;
                    /** @description country or region */
                    readonly region?: string;
                    /** @description size class */
                    readonly size?: string;
                    /** @description order that the source gave to facts of the same instant */
                    readonly sourceSeq?: number;
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_customers_id_account: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Absorbed"] | components["schemas"]["CustomerAccount"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_customers_id_behaviour: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Absorbed"] | components["schemas"]["CustomerBehaviour"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_customers_id_buying_centre: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description the contact; an id that tells nothing of the person */
                    readonly contactId: string;
                    /** @description e-mail address */
                    readonly email?: string;
                    /** @description full name */
                    readonly name?: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone; absent: business now
                     */
                    readonly occurredAt?: string;
                    /** @description telephone number */
                    readonly phone?: string;
                    /** @description what the contact is at the customer */
                    readonly position?: string;
                    /** @description all roles that the contact plays from now on */
                    readonly roles: readonly ("USER" | "INFLUENCER" | "DECIDER" | "APPROVER" | "BUYER" | "GATEKEEPER")[];
                    /** @description order that the source gave to facts of the same instant */
                    readonly sourceSeq?: number;
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_customers_id_buying_centre_contactId_removal: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly contactId: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone; absent: business now
                     */
                    readonly occurredAt?: string;
                    /** @description order that the source gave to facts of the same instant */
                    readonly sourceSeq?: number;
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_customers_id_buyingCentre: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Absorbed"] | components["schemas"]["CustomerBuyingCentre"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_customers_id_campaigns: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Absorbed"] | components["schemas"]["CustomerCampaigns"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_customers_id_campaigns: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly arm: "TREAT" | "CONTROL";
                    /** @description the campaign */
                    readonly campaignId: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone; absent: business now
                     */
                    readonly occurredAt?: string;
                    /** @description order that the source gave to facts of the same instant */
                    readonly sourceSeq?: number;
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_customers_id_campaigns_campaignId_response: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly campaignId: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone; absent: business now
                     */
                    readonly occurredAt?: string;
                    /** @description order that the source gave to facts of the same instant */
                    readonly sourceSeq?: number;
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_customers_id_care: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Absorbed"] | components["schemas"]["CustomerCare"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_customers_id_churn: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Absorbed"] | components["schemas"]["CustomerChurn"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_customers_id_competitor_purchases: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description the competitor */
                    readonly brand: string;
                    /** @description product category */
                    readonly category?: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone; absent: business now
                     */
                    readonly occurredAt?: string;
                    /** @description id of the report at its source */
                    readonly reportId?: string;
                    /** @description order that the source gave to facts of the same instant */
                    readonly sourceSeq?: number;
                    /** @description what was spent there */
                    readonly spend: {
                        /** @description amount; integer minor units */
                        readonly amountMinor: number;
                        /** @description ISO 4217 */
                        readonly currency: string;
                        /** @description rate to the base currency, frozen when the fact was recorded */
                        readonly fxToBase?: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_customers_id_complaints: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Absorbed"] | components["schemas"]["CustomerComplaints"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_customers_id_complaints: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description what it is about */
                    readonly category: string;
                    /** @description the complaint */
                    readonly complaintId: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone; absent: business now
                     */
                    readonly occurredAt?: string;
                    /** @description the order it is about */
                    readonly orderId?: string;
                    /** @description 1 slight, 3 grave */
                    readonly severity: number;
                    /** @description order that the source gave to facts of the same instant */
                    readonly sourceSeq?: number;
                    /** @description what the customer said */
                    readonly text?: string;
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_customers_id_complaints_complaintId_answers: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly complaintId: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly accepted: boolean;
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone; absent: business now
                     */
                    readonly occurredAt?: string;
                    /** @description order that the source gave to facts of the same instant */
                    readonly sourceSeq?: number;
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_customers_id_complaints_complaintId_assessment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly complaintId: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone; absent: business now
                     */
                    readonly occurredAt?: string;
                    /** @description order that the source gave to facts of the same instant */
                    readonly sourceSeq?: number;
                    /** @description whether it is justified */
                    readonly upheld: boolean;
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_customers_id_complaints_complaintId_closing: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly complaintId: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone; absent: business now
                     */
                    readonly occurredAt?: string;
                    /** @description order that the source gave to facts of the same instant */
                    readonly sourceSeq?: number;
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_customers_id_complaints_complaintId_follow_up: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly complaintId: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description satisfaction with the resolution, 1–5 */
                    readonly csat?: number;
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone; absent: business now
                     */
                    readonly occurredAt?: string;
                    /** @description order that the source gave to facts of the same instant */
                    readonly sourceSeq?: number;
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_customers_id_complaints_complaintId_implementation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly complaintId: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone; absent: business now
                     */
                    readonly occurredAt?: string;
                    /** @description order that the source gave to facts of the same instant */
                    readonly sourceSeq?: number;
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_customers_id_complaints_complaintId_proposals: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly complaintId: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description what is paid to the customer */
                    readonly compensation?: {
                        /** @description amount; integer minor units */
                        readonly amountMinor: number;
                        /** @description ISO 4217 */
                        readonly currency: string;
                        /** @description rate to the base currency, frozen when the fact was recorded */
                        readonly fxToBase?: string;
                    };
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone; absent: business now
                     */
                    readonly occurredAt?: string;
                    /** @description what is offered, as a code */
                    readonly remedy: string;
                    /** @description order that the source gave to facts of the same instant */
                    readonly sourceSeq?: number;
                    /** @description the offer in words */
                    readonly text?: string;
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_customers_id_complaints_complaintId_reopening: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly complaintId: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone; absent: business now
                     */
                    readonly occurredAt?: string;
                    /** @description why, in words */
                    readonly reason?: string;
                    /** @description order that the source gave to facts of the same instant */
                    readonly sourceSeq?: number;
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_customers_id_complaints_complaintId_resolution: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly complaintId: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description satisfaction with the resolution, 1–5 */
                    readonly csat?: number;
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone; absent: business now
                     */
                    readonly occurredAt?: string;
                    /** @description what was done */
                    readonly remedy?: string;
                    /** @description order that the source gave to facts of the same instant */
                    readonly sourceSeq?: number;
                    /** @description whether it was justified */
                    readonly upheld: boolean;
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_customers_id_contact_preferences: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone; absent: business now
                     */
                    readonly occurredAt?: string;
                    /** @description whether to be left alone */
                    readonly optOut: boolean;
                    /** @description order that the source gave to facts of the same instant */
                    readonly sourceSeq?: number;
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_customers_id_contacts: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Absorbed"] | components["schemas"]["CustomerContacts"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_customers_id_costs: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description what it cost */
                    readonly amount: {
                        /** @description amount; integer minor units */
                        readonly amountMinor: number;
                        /** @description ISO 4217 */
                        readonly currency: string;
                        /** @description rate to the base currency, frozen when the fact was recorded */
                        readonly fxToBase?: string;
                    };
                    /** @description id of the cost at its source */
                    readonly costId?: string;
                    /** @enum {string} */
                    readonly kind: "ACQUISITION" | "SERVICE" | "WINBACK";
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone; absent: business now
                     */
                    readonly occurredAt?: string;
                    /** @description order that the source gave to facts of the same instant */
                    readonly sourceSeq?: number;
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_customers_id_ending: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone; absent: business now
                     */
                    readonly occurredAt?: string;
                    /** @description why, in words */
                    readonly reason?: string;
                    /** @description why, as a code */
                    readonly reasonCode?: string;
                    /** @description order that the source gave to facts of the same instant */
                    readonly sourceSeq?: number;
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_customers_id_idic: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: {
                /** @description why: a code or the number of a case, which is recorded; required where ANNALS_AUDIT_REASON says so */
                readonly "X-Audit-Reason"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["IdicView"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_customers_id_interactions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description kind of care (事前/事后关怀) */
                    readonly careType?: string;
                    /** @description PHONE, EMAIL, WEB, STORE, … */
                    readonly channel: string;
                    /** @description what it cost the business */
                    readonly cost?: {
                        /** @description amount; integer minor units */
                        readonly amountMinor: number;
                        /** @description ISO 4217 */
                        readonly currency: string;
                        /** @description rate to the base currency, frozen when the fact was recorded */
                        readonly fxToBase?: string;
                    };
                    /** @enum {string} */
                    readonly direction: "INBOUND" | "OUTBOUND" | "TWO_WAY";
                    /** @description seconds */
                    readonly durationSec?: number;
                    /** @description id of the interaction at its source */
                    readonly interactionId?: string;
                    /** @enum {string} */
                    readonly kind: "BROWSE" | "ENQUIRY" | "QUOTE" | "SUPPORT" | "CARE" | "VISIT";
                    /** @description what was said */
                    readonly note?: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone; absent: business now
                     */
                    readonly occurredAt?: string;
                    /** @description the opportunity it belongs to */
                    readonly opportunityId?: string;
                    /** @description order that the source gave to facts of the same instant */
                    readonly sourceSeq?: number;
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_customers_id_journey: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Absorbed"] | components["schemas"]["CustomerJourney"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_customers_id_knowledge_uses: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description the article */
                    readonly articleId: string;
                    /** @description the complaint that it helped with */
                    readonly complaintId?: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone; absent: business now
                     */
                    readonly occurredAt?: string;
                    /** @description order that the source gave to facts of the same instant */
                    readonly sourceSeq?: number;
                    /** @description id of the use at its source */
                    readonly useId?: string;
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_customers_id_lifecycle: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Absorbed"] | components["schemas"]["CustomerLifecycle"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_customers_id_loyalty: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Absorbed"] | components["schemas"]["CustomerLoyalty"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_customers_id_merges: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description the customer who turned out to be the same person */
                    readonly absorbed: string;
                    /**
                     * @description what becomes of facts of the absorbed customer that contradict the survivor's; absent: refuse
                     * @enum {unknown}
                     */
                    readonly conflicts?: "refuse" | "leave-out";
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedMerge"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedMerge"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_customers_id_merges_mergeId_undoing: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
                readonly mergeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedMerge"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedMerge"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_customers_id_opportunities: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Absorbed"] | components["schemas"]["CustomerOpportunities"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_customers_id_orders: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone; absent: business now
                     */
                    readonly occurredAt?: string;
                    /** @description the opportunity that it came from */
                    readonly opportunityId?: string;
                    /** @description the order */
                    readonly orderId: string;
                    /** @description order that the source gave to facts of the same instant */
                    readonly sourceSeq?: number;
                    /** @description what is to be paid */
                    readonly total: {
                        /** @description amount; integer minor units */
                        readonly amountMinor: number;
                        /** @description ISO 4217 */
                        readonly currency: string;
                        /** @description rate to the base currency, frozen when the fact was recorded */
                        readonly fxToBase?: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_customers_id_orders_orderId_cancellation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
                readonly orderId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone; absent: business now
                     */
                    readonly occurredAt?: string;
                    /** @description why, as a code */
                    readonly reasonCode?: string;
                    /** @description order that the source gave to facts of the same instant */
                    readonly sourceSeq?: number;
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_customers_id_partnerships: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone; absent: business now
                     */
                    readonly occurredAt?: string;
                    /** @description the partnership */
                    readonly partnershipId: string;
                    /** @description order that the source gave to facts of the same instant */
                    readonly sourceSeq?: number;
                    /**
                     * Format: date
                     * @description its last day, where it has a term
                     */
                    readonly until?: string;
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_customers_id_partnerships_partnershipId_ending: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
                readonly partnershipId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone; absent: business now
                     */
                    readonly occurredAt?: string;
                    /** @description order that the source gave to facts of the same instant */
                    readonly sourceSeq?: number;
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_customers_id_payments: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description what was paid; more than nothing */
                    readonly amount: {
                        /** @description amount; integer minor units */
                        readonly amountMinor: number;
                        /** @description ISO 4217 */
                        readonly currency: string;
                        /** @description rate to the base currency, frozen when the fact was recorded */
                        readonly fxToBase?: string;
                    };
                    /**
                     * Format: date
                     * @description when it was due
                     */
                    readonly due: string;
                    /** @description the invoice */
                    readonly invoiceId: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone; absent: business now
                     */
                    readonly occurredAt?: string;
                    /**
                     * Format: date
                     * @description when it was paid
                     */
                    readonly paid: string;
                    /** @description order that the source gave to facts of the same instant */
                    readonly sourceSeq?: number;
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly delete_v1_customers_id_personal_data: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description why, as a code: who asked, or which duty; never a text about the person */
                    readonly reasonCode: string;
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CustomerPersonalData"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CustomerPersonalData"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_customers_id_points: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Absorbed"] | components["schemas"]["CustomerPoints"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_customers_id_points: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description id of the booking at its source */
                    readonly entryId?: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone; absent: business now
                     */
                    readonly occurredAt?: string;
                    /** @description the order that earned them */
                    readonly orderId?: string;
                    /** @description points (积分) */
                    readonly points: number;
                    /** @description order that the source gave to facts of the same instant */
                    readonly sourceSeq?: number;
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_customers_id_points_redemptions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description id of the booking at its source */
                    readonly entryId?: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone; absent: business now
                     */
                    readonly occurredAt?: string;
                    /** @description the order that they were used on */
                    readonly orderId?: string;
                    /** @description points (积分) */
                    readonly points: number;
                    /** @description what they were given for */
                    readonly reward?: string;
                    /** @description order that the source gave to facts of the same instant */
                    readonly sourceSeq?: number;
                    /** @description what a point costs the business, in the base currency; integer minor units */
                    readonly unitCost?: number;
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_customers_id_points_reversals: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description id of the booking at its source */
                    readonly entryId?: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone; absent: business now
                     */
                    readonly occurredAt?: string;
                    /** @description the order that had earned them */
                    readonly orderId?: string;
                    /** @description points (积分) */
                    readonly points: number;
                    /** @description order that the source gave to facts of the same instant */
                    readonly sourceSeq?: number;
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_customers_id_purchases: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description the campaign it answered */
                    readonly campaignId?: string;
                    /** @description in minor units of the currency of `total` */
                    readonly lines: readonly {
                        /** @description product category */
                        readonly category?: string;
                        /** @description discount on the whole line, at most its price; integer minor units */
                        readonly discount?: number;
                        /** @description pieces */
                        readonly qty: number;
                        /** @description stock keeping unit */
                        readonly sku: string;
                        /** @description what one piece cost the business; where it is unknown, margin is estimated; integer minor units */
                        readonly unitCost?: number;
                        /** @description price of one piece before discount; integer minor units */
                        readonly unitPrice: number;
                    }[];
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone; absent: business now
                     */
                    readonly occurredAt?: string;
                    /** @description the order */
                    readonly orderId: string;
                    /** @description order that the source gave to facts of the same instant */
                    readonly sourceSeq?: number;
                    /** @description what was paid */
                    readonly total: {
                        /** @description amount; integer minor units */
                        readonly amountMinor: number;
                        /** @description ISO 4217 */
                        readonly currency: string;
                        /** @description rate to the base currency, frozen when the fact was recorded */
                        readonly fxToBase?: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_customers_id_receipts: {
        readonly parameters: {
            readonly query?: {
                /** @description only what explains an instant, or the end of a date */
                readonly at?: string;
                /** @description what the page before gave */
                readonly cursor?: string;
                /** @description 1 to 500; 100 where it is absent */
                readonly limit?: number;
                /** @description waits until what follows from this position is told; 503 READ.NOT_YET */
                readonly minPosition?: string;
                /** @description only changes that this read model told */
                readonly readModel?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CustomerReceipts"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_customers_id_referrals: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone; absent: business now
                     */
                    readonly occurredAt?: string;
                    /** @description the customer who was referred */
                    readonly refereeId: string;
                    /** @description order that the source gave to facts of the same instant */
                    readonly sourceSeq?: number;
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_customers_id_referrals_refereeId_conversion: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
                readonly refereeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone; absent: business now
                     */
                    readonly occurredAt?: string;
                    /** @description the first order of the referee */
                    readonly orderId?: string;
                    /** @description order that the source gave to facts of the same instant */
                    readonly sourceSeq?: number;
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_customers_id_representative: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone; absent: business now
                     */
                    readonly occurredAt?: string;
                    /** @description the representative */
                    readonly repId: string;
                    /** @description order that the source gave to facts of the same instant */
                    readonly sourceSeq?: number;
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_customers_id_returns: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly lines?: readonly {
                        /** @description pieces */
                        readonly qty: number;
                        readonly sku: string;
                    }[];
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone; absent: business now
                     */
                    readonly occurredAt?: string;
                    /** @description the order that the goods belong to */
                    readonly orderId: string;
                    /** @description why, in words */
                    readonly reason?: string;
                    /** @description why, as a code */
                    readonly reasonCode?: string;
                    /** @description what was paid back; over all returns of an order at most what was paid */
                    readonly refund: {
                        /** @description amount; integer minor units */
                        readonly amountMinor: number;
                        /** @description ISO 4217 */
                        readonly currency: string;
                        /** @description rate to the base currency, frozen when the fact was recorded */
                        readonly fxToBase?: string;
                    };
                    /** @description the return */
                    readonly returnId: string;
                    /** @description order that the source gave to facts of the same instant */
                    readonly sourceSeq?: number;
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_customers_id_satisfaction: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Absorbed"] | components["schemas"]["CustomerSatisfaction"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_customers_id_surveys: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description of the questions of the instrument, and of no other */
                    readonly answers: {
                        /** @description EQUITY_DRIVERS: the brand (品牌资产), 1–10 */
                        readonly brand?: number;
                        /** @description LOYALTY: indifference to competitors, 1–5 */
                        readonly competitorAttitude?: number;
                        /** @description ACSI10: how far expectations were met, 1–10 */
                        readonly confirmation?: number;
                        /** @description ACSI10: expected quality (预期), 1–10 */
                        readonly expectation?: number;
                        /** @description ACSI10: how close to the ideal, 1–10 */
                        readonly ideal?: number;
                        /** @description SOW: share of spending that is with the business, 0–1 */
                        readonly ownShare?: number;
                        /** @description ACSI10: perceived quality (感知质量), 1–10 */
                        readonly quality?: number;
                        /**
                         * @description STAY_REASON
                         * @enum {string}
                         */
                        readonly reason?: "MONOPOLY" | "PRICE" | "INCENTIVE" | "CONVENIENCE" | "INERTIA";
                        /** @description NPS: would recommend, 0–10 */
                        readonly recommendation?: number;
                        /** @description EQUITY_DRIVERS: the relationship (关系资产), 1–10 */
                        readonly relationship?: number;
                        /** @description LOYALTY: would buy again, 1–5 */
                        readonly repurchaseIntent?: number;
                        /** @description CSAT5 (to 5), ACSI10: overall satisfaction, 1–10 */
                        readonly satisfaction?: number;
                        /** @description ACSI10: perceived value (感知价值); EQUITY_DRIVERS: what is got for the price (价值资产), 1–10 */
                        readonly value?: number;
                    };
                    /** @enum {string} */
                    readonly instrument: "CSAT5" | "NPS" | "ACSI10" | "LOYALTY" | "SOW" | "STAY_REASON" | "EQUITY_DRIVERS";
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone; absent: business now
                     */
                    readonly occurredAt?: string;
                    /** @description order that the source gave to facts of the same instant */
                    readonly sourceSeq?: number;
                    /** @description id of the answered sheet at its source */
                    readonly surveyId?: string;
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_customers_id_value: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Absorbed"] | components["schemas"]["CustomerValue"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_customers_id_visits: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Absorbed"] | components["schemas"]["CustomerVisits"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_customers_id_visits: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * Format: date
                     * @description the day that was agreed
                     */
                    readonly agreedOn?: string;
                    /** @description the complaint that it is about */
                    readonly complaintId?: string;
                    /** @description what is to be done; visits for the same share it. Default: the visit itself */
                    readonly jobId?: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone; absent: business now
                     */
                    readonly occurredAt?: string;
                    /** @description what for, as a code: INSTALLATION, REPAIR, … */
                    readonly purpose?: string;
                    /** @description order that the source gave to facts of the same instant */
                    readonly sourceSeq?: number;
                    /** @description who is to come */
                    readonly technicianId?: string;
                    /** @description the visit */
                    readonly visitId: string;
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_customers_id_visits_visitId_miss: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
                readonly visitId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * @description whose doing it was
                     * @enum {string}
                     */
                    readonly by: "BUSINESS" | "CUSTOMER";
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone; absent: business now
                     */
                    readonly occurredAt?: string;
                    /** @description why, as a code */
                    readonly reasonCode?: string;
                    /** @description order that the source gave to facts of the same instant */
                    readonly sourceSeq?: number;
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_customers_id_visits_visitId_report: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
                readonly visitId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description the article of the knowledge base that helped */
                    readonly articleId?: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone; absent: business now
                     */
                    readonly occurredAt?: string;
                    /** @description what was done */
                    readonly resolution?: string;
                    /** @description whether what was to be done is done */
                    readonly resolved: boolean;
                    /** @description order that the source gave to facts of the same instant */
                    readonly sourceSeq?: number;
                    /** @description who came */
                    readonly technicianId?: string;
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_customers_id_win_backs: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description the case */
                    readonly caseId: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone; absent: business now
                     */
                    readonly occurredAt?: string;
                    /** @enum {string} */
                    readonly play: "PERSONAL_CALL" | "OFFER" | "AUTOMATED";
                    /** @description order that the source gave to facts of the same instant */
                    readonly sourceSeq?: number;
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_customers_id_win_backs_caseId_ending: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly caseId: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone; absent: business now
                     */
                    readonly occurredAt?: string;
                    /** @enum {string} */
                    readonly outcome: "WON_BACK" | "DECLINED" | "UNREACHED";
                    /** @description order that the source gave to facts of the same instant */
                    readonly sourceSeq?: number;
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedFact"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_customers_id_winBack: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Absorbed"] | components["schemas"]["CustomerWinBack"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_events: {
        readonly parameters: {
            readonly query?: {
                /** @description the facts of one customer, and the insights about it */
                readonly customerId?: string;
                /** @description a position: the events after it; absent: from the beginning */
                readonly from?: string;
                /** @description most events of a page */
                readonly limit?: number;
                /** @description names or persisted types of events, separated by commas; absent: all */
                readonly types?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FeedPage"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_exports_name: {
        readonly parameters: {
            readonly query?: {
                /** @description the id of a customer: the rows behind it */
                readonly after?: string;
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: {
                /** @description why: a code or the number of a case, which is recorded; required where ANNALS_AUDIT_REASON says so */
                readonly "X-Audit-Reason"?: string;
            };
            readonly path: {
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": components["schemas"]["ExportedRow"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_import: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/x-ndjson": {
                    readonly customerId: string;
                    /** @description as the body of the route of the fact, without its time */
                    readonly data: Record<string, never>;
                    /** @description idempotency key, for facts without an id of their own */
                    readonly key?: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601 with a zone
                     */
                    readonly occurredAt: string;
                    /** @description order that the source gave to facts of the same instant */
                    readonly sourceSeq?: number;
                    /** @description PurchaseRecorded or purchase.recorded.v1 */
                    readonly type: string;
                };
            };
        };
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ImportAnswer"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_models: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * Format: date
                     * @description a closed day; the newest one if it is left out
                     */
                    readonly asOf?: string;
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Models"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Models"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_models_trials: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * Format: date
                     * @description a closed day; the newest one if it is left out
                     */
                    readonly asOf?: string;
                };
            };
        };
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ModelsTrials"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_operations_parked: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ParkedReport"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_operations_parked_customer_redrive: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly customer: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RedriveAsked"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_operations_stages: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StagesReport"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_policies: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Policies"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly post_v1_policies: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly account: {
                        /** @description credit below which a loss-maker is a bad customer */
                        readonly badCredit: number;
                        /** @description days; late; more than them is a default */
                        readonly defaultDays: number;
                        /** @description credit asked of a good customer */
                        readonly goodCredit: number;
                        /** @description credit taken for each default */
                        readonly pointsPerDefault: number;
                        /** @description credit taken for each day late, on average */
                        readonly pointsPerLateDay: number;
                        /** @description rejected complaints from which a loss-maker is a bad customer */
                        readonly rejectedComplaints: number;
                        /** @description days; within which rejected complaints count */
                        readonly rejectedDays: number;
                    };
                    readonly baseCurrency: string;
                    readonly behaviour: {
                        /** @description customers who bought both categories, for a lift to be told */
                        readonly crossSellCustomers: number;
                        /** @description off the price, from which a line counts as discounted */
                        readonly discountPercent: number;
                        readonly loyaltyClass: {
                            /** @description F asked for 忠诚 */
                            readonly frequencyScore: number;
                            /** @description asked for 忠诚 */
                            readonly loyaltyIndex: number;
                            /** @description days; since the first purchase, for 新 */
                            readonly newDays: number;
                            /** @description R from which a customer of no other class is 常, not dormant */
                            readonly recencyScore: number;
                            /** @description days; with a purchase, for 老 */
                            readonly recentDays: number;
                            /** @description days; counted for 常 */
                            readonly regularDays: number;
                            /** @description for 常 */
                            readonly regularPurchases: number;
                            /** @description days; since the first purchase, for 忠诚 and 老 */
                            readonly tenureDays: number;
                        };
                        /** @description share of discounted spend from which price sensitivity is high */
                        readonly sensitiveShare: number;
                        /** @description months; spend that is compared */
                        readonly windowMonths: number;
                    };
                    /** @description IANA zone of the business day */
                    readonly businessTimeZone: string;
                    readonly campaigns: {
                        /** @description days after a campaign was sent; what happens up to the last of them counts as its response */
                        readonly responseDays: number;
                    };
                    readonly care: {
                        /** @description days; after a complaint was closed */
                        readonly afterComplaintDays: number;
                        /** @description days; after a purchase */
                        readonly afterPurchaseDays: number;
                        /** @description days; ahead of the predicted purchase */
                        readonly beforePurchaseDays: number;
                        /** @description days; that a care stays due; afterwards it would come too late */
                        readonly lapseDays: number;
                        /** @description days; ahead of a partnership's last day */
                        readonly renewalDays: number;
                    };
                    readonly channel: {
                        readonly weights: {
                            /** @description 资金 */
                            readonly capital: number;
                            /** @description 区域覆盖 */
                            readonly coverage: number;
                            /** @description 信誉 */
                            readonly credit: number;
                            /** @description 计划完成 */
                            readonly fulfilment: number;
                        };
                    };
                    readonly churn: {
                        /** @description of the points ever earned, at least */
                        readonly cashedOutShare: number;
                        readonly complaintsAtLeast: number;
                        /** @description days; in which complaints count, and a dissatisfied one lasts */
                        readonly complaintWindowDays: number;
                        /** @description dissatisfied with the resolution */
                        readonly csatAtMost: number;
                        /** @description risk 0–100; red from it */
                        readonly redFrom: number;
                        /** @description from one CSAT to the next */
                        readonly satisfactionFall: number;
                        /** @description of the earlier window, at most */
                        readonly spendShare: number;
                        /** @description days; each of the two windows */
                        readonly spendWindowDays: number;
                        readonly weights: {
                            /** @description points mostly spent */
                            readonly cashedOut: number;
                            /** @description an unresolved complaint, or one that left the customer dissatisfied */
                            readonly complaint: number;
                            /** @description several complaints in the window */
                            readonly complaints: number;
                            /** @description the wish to be left alone */
                            readonly optOut: number;
                            /** @description a fall of satisfaction */
                            readonly satisfaction: number;
                            /** @description a fall of spend */
                            readonly spend: number;
                        };
                        /** @description risk 0–100; yellow from it */
                        readonly yellowFrom: number;
                    };
                    /**
                     * @description live closes days with the wall clock; history stands at the end of what was imported
                     * @enum {string}
                     */
                    readonly clock: "live" | "history";
                    readonly complaints: {
                        /** @description hours; from receipt or reopening until it is judged */
                        readonly assessmentHours: number;
                        /** @description satisfaction from which an article has helped */
                        readonly csatAtLeast: number;
                        /** @description days; from implementation or rejection until the customer is asked */
                        readonly followUpDays: number;
                        /** @description days; from acceptance until the solution is carried out */
                        readonly implementationDays: number;
                        /** @description hours; from receipt, reopening or a refusal until a solution is offered */
                        readonly proposalHours: number;
                        /** @description refused solutions that escalate it */
                        readonly refusalsToEscalate: number;
                        /** @description days; after closing in which the customer may come back */
                        readonly reopenDays: number;
                        /** @description days; after closing in which a purchase shows that the customer was won over */
                        readonly repurchaseDays: number;
                        /** @description hours; before a deadline in which its task is urgent */
                        readonly urgentHours: number;
                    };
                    readonly composition: {
                        /** @description cost of acquisition that a converted referral saves; major units of the base currency */
                        readonly referralSavingMajor: number;
                        /** @description weights of the four dimensions (财务/市场/管理/学习成长) */
                        readonly scorecard: {
                            readonly finance: number;
                            readonly learning: number;
                            readonly management: number;
                            readonly market: number;
                        };
                        /** @description in which service costs tell those to come */
                        readonly serviceWindowDays: number;
                        /** @description what a service costs as a rule: the difference to what it did cost is saved; major units of the base currency */
                        readonly standardServiceCostMajor: number;
                        /** @description what it takes to win the customer back; major units of the base currency */
                        readonly winBackBudgetMajor: number;
                    };
                    readonly contacts: {
                        /** @description days; from registration to a purchase, for an activated customer */
                        readonly activationDays: number;
                        /** @description days; with a touch or purchase, for an active customer */
                        readonly activeDays: number;
                        /** @description sum from which a customer is close */
                        readonly closeFrom: number;
                        /** @description days; after which a touch counts half */
                        readonly halfLifeDays: number;
                        /** @description sum from which closeness is medium */
                        readonly mediumFrom: number;
                        readonly weights: {
                            /** @description of an interaction that the customer began: it took part in the sum of touches */
                            readonly inbound: number;
                            /** @description of an interaction that reached the customer only in the sum of touches */
                            readonly outbound: number;
                            /** @description of a purchase in the sum of touches */
                            readonly purchase: number;
                            /** @description of a two-way interaction in the sum of touches */
                            readonly twoWay: number;
                        };
                    };
                    readonly journey: {
                        /** @description days; from registration within which a first purchase converts */
                        readonly convertDays: number;
                        /** @description days; from the first purchase within which a purchase on a later day keeps */
                        readonly keepDays: number;
                    };
                    readonly ladder: {
                        readonly advocate: {
                            /** @description converted referrals for 宣传者 */
                            readonly referrals: number;
                            /** @description months; counted */
                            readonly windowMonths: number;
                        };
                        /**
                         * @description where missed reviews lead
                         * @enum {string}
                         */
                        readonly downgrade: "ONE_RUNG" | "BALANCE";
                        /** @description L0 to L5 */
                        readonly rungs: readonly {
                            readonly benefits: readonly string[];
                            /** @description points for what earns one at the bottom */
                            readonly pointsMultiplier: number;
                        }[];
                        /** @description S for 支持者, where it is known */
                        readonly supporterSatisfaction: number;
                    };
                    readonly lifecycle: {
                        readonly complaints: {
                            readonly csatAtMost: number;
                            /** @description unresolved or dissatisfied complaints that mean decline */
                            readonly least: number;
                            /** @description days; counted */
                            readonly windowDays: number;
                        };
                        readonly cycleGaps: {
                            /** @description gaps needed for a cycle */
                            readonly least: number;
                            /** @description newest gaps that it is the median of */
                            readonly most: number;
                        };
                        /** @description cycles of silence until decline */
                        readonly dormantCycles: number;
                        readonly dormantDays: {
                            /** @description days; clamp */
                            readonly least: number;
                            /** @description days; clamp */
                            readonly most: number;
                            /** @description days; where the cycle is unknown */
                            readonly unknown: number;
                        };
                        readonly formation: {
                            /** @description asked */
                            readonly purchases: number;
                            /** @description days; counted */
                            readonly windowDays: number;
                        };
                        /** @description cycles of silence until lost */
                        readonly lostCycles: number;
                        readonly lostDays: {
                            /** @description days; clamp */
                            readonly least: number;
                            /** @description days; clamp */
                            readonly most: number;
                            /** @description days; where the cycle is unknown */
                            readonly unknown: number;
                        };
                        readonly newBusiness: {
                            /** @description days; asked */
                            readonly tenureDays: number;
                            /** @description days; since the first purchase in a new category */
                            readonly windowDays: number;
                        };
                        readonly spendFall: {
                            /** @description share 0–1; decline below it */
                            readonly share: number;
                            /** @description days; asked of the customer */
                            readonly tenureDays: number;
                            /** @description days; each of the two windows */
                            readonly windowDays: number;
                        };
                        readonly stable: {
                            /** @description asked */
                            readonly purchases: number;
                            /** @description days; asked */
                            readonly tenureDays: number;
                            /** @description months; counted */
                            readonly windowMonths: number;
                        };
                    };
                    readonly loyalty: {
                        /** @description reviews in a row that cost one level */
                        readonly missedReviews: number;
                        readonly patron: {
                            /** @description for 主顾 */
                            readonly purchases: number;
                            /** @description months; counted */
                            readonly windowMonths: number;
                        };
                        readonly supporter: {
                            /** @description for 支持者 */
                            readonly purchases: number;
                            /** @description months; counted */
                            readonly windowMonths: number;
                        };
                    };
                    readonly marketing: {
                        /** @description share 0–1; of buyers, who count as the best */
                        readonly bestShare: number;
                        /** @description buyers, or customers whose needs are known, below which no difference is told */
                        readonly leastCustomers: number;
                        /** @description orders of known category asked of a customer: one order shows one need, whatever there are */
                        readonly leastOrders: number;
                        /** @description share 0–1; of the diversity of all categories that lies between customers, from which needs differ */
                        readonly needDifference: number;
                        /** @description share 0–1; of net revenue that the best bring, from which values differ */
                        readonly valueDifference: number;
                    };
                    /** @description of the base currency */
                    readonly minorUnitsPerMajor: number;
                    readonly opportunities: {
                        readonly idleMinutes: {
                            /** @description minutes without anything after browsing (浏览), until a nudge is due */
                            readonly browsed: number;
                            /** @description minutes without anything after an enquiry (询问), until a nudge is due */
                            readonly enquired: number;
                            /** @description minutes without anything after an unpaid order (下单未付), until a nudge is due */
                            readonly ordered: number;
                        };
                    };
                    readonly points: {
                        /** @description months that a lot of points lives */
                        readonly expiryMonths: number;
                        /** @description days; points that expire within them are shown */
                        readonly warningDays: number;
                    };
                    readonly prediction: {
                        /** @description that times are rounded to at the next fit; null: none */
                        readonly decimals: number | null;
                        readonly fit: {
                            /** @description buyers that a fit needs */
                            readonly customers: number;
                            /** @description buyers on a second day that it needs */
                            readonly repeaters: number;
                        };
                        /** @description units of time that 12 months are */
                        readonly horizonUnits: number;
                        readonly matrix: {
                            /** @description high from these amounts, instead of a share of the buyers */
                            readonly cutsMajor: {
                                /** @description past margin; major units */
                                readonly x: number;
                                /** @description expected margin; major units */
                                readonly y: number;
                            } | null;
                            /** @description share of the buyers that high is above */
                            readonly highFrom: number;
                        };
                        /** @description days of one unit of time of the next fit; 7: weeks */
                        readonly unitDays: number;
                        /** @description for the discount of a unit of time */
                        readonly unitsPerYear: number;
                    };
                    readonly pricing: {
                        /** @description of a customer with both, the lower holds */
                        readonly customer: {
                            readonly levels: readonly number[];
                            readonly tiers: {
                                /** @description of customers of this tier; a factor of the price, to four decimals */
                                readonly KEY_SECOND: number;
                                /** @description of customers of this tier; a factor of the price, to four decimals */
                                readonly KEY_TOP: number;
                                /** @description of customers of this tier; a factor of the price, to four decimals */
                                readonly ORDINARY: number;
                                /** @description of customers of this tier; a factor of the price, to four decimals */
                                readonly SMALL: number;
                                /** @description of customers of this tier; a factor of the price, to four decimals */
                                readonly UNRANKED: number;
                            };
                        };
                        /** @description in order of days; beyond the last, 1 */
                        readonly paymentTerm: readonly {
                            /** @description up to it; a factor of the price, to four decimals */
                            readonly factor: number;
                            /** @description days until payment */
                            readonly upToDays: number;
                        }[];
                        /** @description January first */
                        readonly season: readonly number[];
                        /** @description in order of pieces; below the first, 1 */
                        readonly volume: readonly {
                            /** @description from it; a factor of the price, to four decimals */
                            readonly factor: number;
                            /** @description pieces */
                            readonly from: number;
                        }[];
                    };
                    /** @description rates for facts that bring none */
                    readonly ratesToBase: {
                        readonly [key: string]: string;
                    };
                    readonly refit: {
                        /** @description days from one fit of the model to the next, counted so that 7 is each Sunday; 0: only when asked */
                        readonly everyDays: number;
                    };
                    readonly retention: {
                        /** @description a benefit that is not here makes none */
                        readonly bonds: readonly {
                            /** @description as the rungs of the ladder name it */
                            readonly benefit: string;
                            /** @enum {string} */
                            readonly bond: "FINANCIAL" | "SOCIAL" | "STRUCTURAL";
                        }[];
                    };
                    readonly satisfaction: {
                        /** @description relative weights of overall satisfaction, confirmation and closeness to the ideal; not all 0 */
                        readonly acsiWeights: readonly number[];
                        /** @description days; an answer of any survey counts */
                        readonly answerDays: number;
                        /** @description newest CSAT answers that S is the mean of */
                        readonly csatAnswers: number;
                        readonly curve: {
                            readonly apostle: {
                                /** @description 1–5; L */
                                readonly loyal: number;
                                /** @description 1–5; S */
                                readonly satisfied: number;
                            };
                            /** @description 1–5; L that is high */
                            readonly loyal: number;
                            /** @description 1–5; S that is high */
                            readonly satisfied: number;
                            readonly terrorist: {
                                /** @description 0–10; at most */
                                readonly recommendation: number;
                                /** @description 1–5; S at most */
                                readonly satisfied: number;
                            };
                        };
                        /** @description 0–10; a recommendation up to it is of a detractor */
                        readonly detractorUpTo: number;
                        readonly index: {
                            /** @description a line is bought for its price from this discount on */
                            readonly discountPercent: number;
                            /** @description repeat purchase among them */
                            readonly leastIndicators: number;
                            /** @description complaints that are quality incidents */
                            readonly qualityCategories: readonly string[];
                            /** @description days; an opportunity without an order is remembered */
                            readonly selectionDays: number;
                            /** @description days; the usual time from the first touch of an opportunity to its order */
                            readonly selectionMedianDays: number;
                            /** @description days; to buy again after a quality incident */
                            readonly toleranceDays: number;
                        };
                        /** @description 0–10; a recommendation from it is of a promoter */
                        readonly promoterFrom: number;
                        readonly trend: {
                            /** @description between the earlier and the later figure */
                            readonly lagMonths: number;
                            /** @description below which no correlation is told */
                            readonly leastCustomers: number;
                            /** @description newest months of a customer that are kept */
                            readonly months: number;
                        };
                        readonly types: {
                            /** @description share 0–1; of spend, for 价格忠诚 */
                            readonly discounted: number;
                            /** @description F of repetition */
                            readonly frequency: number;
                            /** @description 1–5; repurchase intent of latent loyalty */
                            readonly intent: number;
                            /** @description whether customers have nowhere else to go */
                            readonly monopoly: boolean;
                            /** @description share 0–1; of touches, for 方便忠诚 */
                            readonly oneChannel: number;
                            /** @description 0–10; of attachment */
                            readonly recommendation: number;
                            /** @description share 0–1; of orders that points were used on, for 激励忠诚 */
                            readonly redeemed: number;
                            /** @description 1–5; S of attachment */
                            readonly satisfied: number;
                        };
                    };
                    readonly value: {
                        readonly contribution: {
                            /** @description share 0–1; of net revenue */
                            readonly best: number;
                            /** @description share 0–1; of net revenue */
                            readonly middle: number;
                        };
                        /** @description share 0–1; a year, for the present value of past margin */
                        readonly discountRate: number;
                        /** @description least orders for F = 2, 3, 4, 5 */
                        readonly frequency: readonly number[];
                        /** @description score from which a box counts as high */
                        readonly highScore: number;
                        readonly importance: {
                            /** @description share 0–1; of customers, cumulative */
                            readonly important: number;
                            /** @description share 0–1; of customers */
                            readonly vip: number;
                        };
                        /** @description share 0–1; margin where the unit cost is unknown */
                        readonly marginRate: number;
                        /** @description M = 1 up to the first, …, 5 above the last; major units of the base currency */
                        readonly monetaryMajor: readonly number[];
                        readonly pyramid: {
                            readonly shares: readonly number[];
                        };
                        readonly recencyMonths: readonly number[];
                        /** @description months; for frequency, average and the tiers */
                        readonly windowMonths: number;
                    };
                    /** @description named in every receipt */
                    readonly version: number;
                    readonly visits: {
                        /** @description days; after its own that a visit is in time */
                        readonly graceDays: number;
                        /** @description days; after a visit that did its job in which another one for it shows that it did not */
                        readonly repeatDays: number;
                        /** @description days; within which a visit is promised for which no day was agreed */
                        readonly visitDays: number;
                    };
                    readonly winBack: {
                        /** @description hours after the start; a personal call is made within them */
                        readonly callWithinHours: number;
                        /** @description how a customer of each tier is approached */
                        readonly plays: {
                            /**
                             * @description 关键, 次要
                             * @enum {string}
                             */
                            readonly KEY_SECOND: "PERSONAL_CALL" | "OFFER" | "AUTOMATED" | "NONE";
                            /**
                             * @description 关键, 重要
                             * @enum {string}
                             */
                            readonly KEY_TOP: "PERSONAL_CALL" | "OFFER" | "AUTOMATED" | "NONE";
                            /**
                             * @description 普通
                             * @enum {string}
                             */
                            readonly ORDINARY: "PERSONAL_CALL" | "OFFER" | "AUTOMATED" | "NONE";
                            /**
                             * @description 小
                             * @enum {string}
                             */
                            readonly SMALL: "PERSONAL_CALL" | "OFFER" | "AUTOMATED" | "NONE";
                            /**
                             * @description without purchases in the window that ranks, or before the first ranking
                             * @enum {string}
                             */
                            readonly UNRANKED: "PERSONAL_CALL" | "OFFER" | "AUTOMATED" | "NONE";
                        };
                        /** @description days after the start of a case; a purchase up to the last of them is its success */
                        readonly successDays: number;
                    };
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedDecision"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedDecision"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_reports_assessment: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AssessmentReport"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_reports_behaviour: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BehaviourReport"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_reports_buying_centre: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BuyingCentreReport"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_reports_campaigns: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CampaignsReport"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_reports_care_due: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CareDueReport"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_reports_churn: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ChurnReport"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_reports_complaint_deadlines: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ComplaintDeadlinesReport"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_reports_complaints: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ComplaintsReport"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_reports_contacts: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ContactsReport"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_reports_contribution_curve: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ContributionCurveReport"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_reports_credit: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CreditReport"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_reports_cross_sell: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CrossSellReport"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_reports_equity: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EquityReport"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_reports_field_service: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FieldServiceReport"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_reports_funnel: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FunnelReport"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_reports_holdout: {
        readonly parameters: {
            readonly query: {
                /** @description the last day of the first part */
                readonly calibrateUntil: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
                /** @description the last day of the second part; absent: the business day of now */
                readonly until?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HoldoutReport"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_reports_journey: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JourneyReport"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_reports_knowledge: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KnowledgeReport"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_reports_lifecycle: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LifecycleReport"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_reports_lifecycle_flow: {
        readonly parameters: {
            readonly query: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description the business day at whose end the period begins */
                readonly from: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
                /** @description the last business day of the period; absent: that of now */
                readonly to?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LifecycleFlowReport"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_reports_loyalty: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LoyaltyReport"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_reports_marketing_mode: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MarketingModeReport"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_reports_points: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PointsReport"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_reports_progress: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProgressReport"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_reports_relationship_trend: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RelationshipTrendReport"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_reports_retention: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RetentionReport"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_reports_rfm: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RfmReport"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_reports_rfm_grid: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RfmGridReport"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_reports_satisfaction: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SatisfactionReport"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_reports_scorecard: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ScorecardReport"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_reports_tasks: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TasksReport"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_reports_value: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ValueReport"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_reports_value_matrix: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ValueMatrixReport"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_reports_win_back: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WinBackReport"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_reports_win_back_due: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WinBackDueReport"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_segments: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Segments"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_segments_id: {
        readonly parameters: {
            readonly query?: {
                /** @description the end of a past business day, with all that is recorded today; absent: now */
                readonly asOf?: string;
                /** @description a position that the answer must include, as a write gave it; 503 READ.NOT_YET where that takes long */
                readonly minPosition?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CountedSegment"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly put_v1_segments_id: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description who belongs to it; data, so that history shows what it was */
                    readonly filter: {
                        /** @description each must hold */
                        readonly all?: readonly {
                            readonly atLeast?: number;
                            readonly atMost?: number;
                            /** @description a field of the customer list, such as stage or net */
                            readonly field: string;
                            readonly in?: readonly (string | number | boolean)[];
                            readonly is?: string | number | boolean;
                        }[];
                        /** @description one must hold */
                        readonly any?: readonly {
                            readonly atLeast?: number;
                            readonly atMost?: number;
                            /** @description a field of the customer list, such as stage or net */
                            readonly field: string;
                            readonly in?: readonly (string | number | boolean)[];
                            readonly is?: string | number | boolean;
                        }[];
                        /** @description none may hold */
                        readonly none?: readonly {
                            readonly atLeast?: number;
                            readonly atMost?: number;
                            /** @description a field of the customer list, such as stage or net */
                            readonly field: string;
                            readonly in?: readonly (string | number | boolean)[];
                            readonly is?: string | number | boolean;
                        }[];
                    };
                    /** @description what people call it */
                    readonly name: string;
                };
            };
        };
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedDecision"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedDecision"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly delete_v1_segments_id: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the same key and body again records nothing; with another body: 422 */
                readonly "Idempotency-Key"?: string;
                /** @description the revision that it must be at, in quotes, as ETag gave it; otherwise: 412 */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description it was recorded before, and nothing was stored now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedDecision"];
                };
            };
            /** @description recorded */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedDecision"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly get_v1_stream: {
        readonly parameters: {
            readonly query?: {
                /** @description the facts of one customer, and the insights about it */
                readonly customerId?: string;
                /** @description a position: the events after it; absent: those that come from now on */
                readonly from?: string;
                /** @description names or persisted types of events, separated by commas; absent: all */
                readonly types?: string;
            };
            readonly header?: {
                /** @description the position of the last event that came; before `from` */
                readonly "Last-Event-ID"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/event-stream": components["schemas"]["FeedEvent"];
                };
            };
            /** @description a problem */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
