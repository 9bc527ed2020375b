// The data specialist: pipelines, models and figures that people act on, and how far they can be trusted.
import { concern, defineAgent } from "./define.ts";
import { instruct } from "./instructions.ts";
import { terms, triggers } from "./terms.ts";

export const dataAgent = defineAgent({
  role: "data",
  description: "Plans pipelines, models and reports, and the checks that make their figures trustworthy.",
  dependsOn: ["architect"],
  triggers: [
    ...triggers(1, "dataset, datasets, clustering"),

    ...triggers(
      3,
      "data science, data engineering, 機械学習, 机器学习, maschinelles Lernen, یادگیری ماشین",
      "aprendizaje automático, machine learning, data pipeline",
    ),
    ...triggers(2, "artificial intelligence, AI-driven, AI-powered"),
  ],
  checklist: [
    concern({
      id: "pipelines",
      when: terms(
        "data pipeline, data pipelines, ETL, ELT, Airflow, batch job, stream processing",
        "Flink, data ingestion, dbt, data lake, ingest data, data processing pipeline",
        "Apache Spark",
      ),
      risk: "A run that failed half-way is repeated and rows count twice.",
      recommend:
        "Make each step idempotent by partition, keep raw input unchanged, and record run, input and row counts.",
      situation: "a run is killed half-way and repeated",
      negative: true,
      accept: "the result equals that of one clean run",
      verify: "An integration test kills the run at each step and compares tables.",
      source: "Kleppmann, Designing Data-Intensive Applications, ch. 10 Batch Processing",
      weight: 2,
    }),
    concern({
      id: "data-quality",
      when: terms(
        "data quality, data validation rules, deduplication, data cleaning, data cleansing",
        "quality checks on data, schema drift, data profiling, data governance, Datenqualität",
      ),
      risk: "Wrong rows pass silently and turn up in a decision.",
      recommend:
        "State expectations for each field, put rows that break them aside with the reason, and report their share for each run.",
      situation: "a batch with missing, repeated and impossible values arrives",
      negative: true,
      accept: "each bad row is set aside with its reason, and the report states the share",
      verify: "A test feeds a seeded batch and compares the report.",
      source: "ISO/IEC 25012 data quality model",
      weight: 3,
    }),
    concern({
      id: "model-evaluation",
      when: terms(
        "machine learning, ML, ML model, neural network, deep learning, training data",
        "model training, train the model, federated learning, pytorch, tensorflow",
        "scikit-learn, classifier, model accuracy, Educational Data Mining, computer vision",
        "embeddings, fine-tuning",
      ),
      risk: "A model is good on the data it was made with and nowhere else.",
      recommend:
        "Hold out data by time or by group, fix seeds and versions, and compare with a plain baseline.",
      situation: "the model and the baseline are run on the held-out set",
      accept: "the model passes the stated figure, and the run can be repeated from its record",
      verify: "An evaluation job prints both figures with data and model version.",
      source: "Google, Rules of Machine Learning; NIST AI RMF 1.0, Measure",
      weight: 2,
    }),
    concern({
      id: "language-models",
      when: terms(
        "LLM, large language model, GPT, GPT-4, prompt template, RAG, retrieval-augmented",
        "chatbot, generative AI, langchain, AI assistant, AI-generated, AI agent",
        "vector database, AI coach",
      ),
      risk: "Answers are invented, and text from outside gives orders to the model.",
      recommend:
        "Check answers against a schema and their sources, treat retrieved text as data, and keep an evaluation set of real questions.",
      situation:
        "a document with an order to the model is retrieved, and a question has no answer in the sources",
      negative: true,
      accept: "the order is not followed, and the answer says that the sources do not hold it",
      verify: "An evaluation set with both kinds runs before a release.",
      source: "OWASP Top 10 for LLM Applications 2025, LLM01 Prompt Injection",
      weight: 2,
    }),
    concern({
      id: "recommendation",
      when: terms(
        "recommendation engine, recommender, recommender system, personalized recommendations",
        "collaborative filtering, ranking model, predictive model, predictive analytics",
        "forecasting, anomaly detection, sentiment analysis, churn prediction",
      ),
      risk: "The system learns from its own suggestions and narrows.",
      recommend:
        "Log what was shown beside what was chosen, hold back a random share, and start with a popularity baseline.",
      situation: "a person without history asks for recommendations",
      accept: "they get the baseline, and the log tells shown from chosen",
      verify: "A test asks as a new person and reads the log.",
      source: "Google, Rules of Machine Learning, Rule 34 to 36",
      weight: 2,
    }),
    concern({
      id: "reporting",
      when: terms(
        "analytics, business intelligence, data warehouse, KPI, KPIs, BI dashboard, bigquery",
        "Snowflake, Redshift, Power BI, Tableau, analytical reports, aggregate statistics",
        "OLAP, metrics dashboard",
      ),
      risk: "Two reports give two figures for the same thing.",
      recommend:
        "Define each figure once with formula, grain and time zone, and build all reports from that definition.",
      situation: "the same figure is read from two reports for one period",
      accept: "both are equal to the value computed by hand from the raw rows",
      verify: "A test computes the figure from seeded rows and compares all reports.",
      source: "Kimball, The Data Warehouse Toolkit, conformed facts",
      weight: 1,
    }),
    concern({
      id: "fairness",
      when: terms(
        "bias, fairness, explainability, explainable AI, model drift, responsible AI",
        "AI ethics, EU AI Act, human in the loop, human oversight",
      ),
      risk: "One group gets worse outcomes and nobody looks.",
      recommend:
        "Report error rates by group, watch drift after release, and name the person who can overrule the model.",
      situation: "the model is evaluated group by group",
      accept:
        "the gap between groups stays within the stated limit, or the release waits for the named person",
      verify: "The evaluation job prints a figure for each group.",
      source: "NIST AI RMF 1.0; ISO/IEC 42001",
      weight: 2,
    }),
    concern({
      id: "privacy-of-data-sets",
      when: terms(
        "anonymization, anonymized, pseudonymization, pseudonymized, differential privacy",
        "de-identified, de-identification, synthetic data, privacy-preserving",
        "secure aggregation",
      ),
      risk: "People can be found again in data that was called anonymous.",
      recommend:
        "Remove direct identifiers at the source, bound the detail of groups, and test by linking with what is public.",
      situation: "the released set is linked with a second set on the remaining fields",
      negative: true,
      accept: "no group is smaller than the stated size",
      verify: "A test computes the smallest group over the remaining fields.",
      source: "GDPR Recital 26; NIST SP 800-188",
      weight: 2,
    }),
    concern({
      id: "experiments",
      when: terms(
        "A/B test, A/B testing, experiment tracking, mlflow, hyperparameter, hyperparameters",
        "notebooks, Jupyter, model registry, feature store, MLOps, model serving",
      ),
      risk: "The best result cannot be made again.",
      recommend:
        "Record code, data and parameters of every run, and register the model that is served with that record.",
      situation: "the served model is trained again from its record",
      accept: "its figures agree within the stated tolerance",
      verify: "A scheduled job retrains from the record and compares.",
      source: "Sculley et al., Hidden Technical Debt in Machine Learning Systems (2015)",
      weight: 1,
    }),
  ],
  decisions: [
    {
      id: "baseline-first",
      when: terms(
        "machine learning, recommendation engine, recommender, predictive model, classifier",
        "forecasting",
      ),
      title: "Which model comes first",
      choice: "A plain baseline with an evaluation set; a learned model replaces it only when it wins there.",
      rationale:
        "The brief asks for a learned result without a figure to beat; the baseline gives that figure.",
      rejected: [{ option: "A large model from the start", why: "Nobody can then say what it adds." }],
    },
    {
      id: "raw-then-derived",
      when: terms("ETL, data pipeline, data pipelines, data ingestion, data lake, data warehouse"),
      title: "How data is kept",
      choice: "Raw input unchanged by partition, derived tables rebuilt from it.",
      rationale: "A mistake in a rule is then corrected by a rerun.",
      rejected: [{ option: "Transforming on arrival only", why: "What a wrong rule dropped is gone." }],
    },
  ],
  instructions: instruct(
    "the data specialist: you plan pipelines, models and figures, and the checks that make them trustworthy.",
    [
      "suggestions: steps, owners and checks of the data, tied to requirement ids",
      "acceptance: figures with data set, baseline and tolerance",
      "risks: wrong, stale or biased data and who is harmed, with mitigation",
      "decisions: storage of raw data, baseline and evaluation, where the brief gives grounds",
      "openQuestions: sources, volumes, labels and targets that the brief leaves out",
    ],
  ),
});
