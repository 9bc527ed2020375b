// What the data specialist looks for: pipelines, quality of data, models and figures.
import { concern, type Concern } from "../define.ts";
import { terms } from "../terms.ts";

export const dataConcerns: readonly Concern[] = [
  concern({
    id: "pipelines",
    when: terms(
      "data pipeline, data pipelines, ETL, ELT, Airflow, stream processing, Flink, data ingestion",
      "dbt, data lake, ingest data, data processing pipeline, Apache Spark, data ingestion job",
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
      "Snowflake, Redshift, Power BI, Tableau, analytical reports, aggregate statistics, OLAP",
      "metrics dashboard, statistics, Statistik*, statistiques, estadísticas, estatísticas",
      "статистик*, 統計, 统计",
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
      "bias, fairness, explainability, explainable AI, model drift, responsible AI, AI ethics",
      "EU AI Act, human in the loop, human oversight",
    ),
    risk: "One group gets worse outcomes and nobody looks.",
    recommend:
      "Report error rates by group, watch drift after release, and name the person who can overrule the model.",
    situation: "the model is evaluated group by group",
    accept: "the gap between groups stays within the stated limit, or the release waits for the named person",
    verify: "The evaluation job prints a figure for each group.",
    source: "NIST AI RMF 1.0; ISO/IEC 42001",
    weight: 1,
  }),
  concern({
    id: "privacy-of-data-sets",
    when: terms(
      "anonymization, anonymized, pseudonymization, pseudonymized, differential privacy",
      "de-identified, de-identification, synthetic data, privacy-preserving, secure aggregation",
    ),
    risk: "People can be found again in data that was called anonymous.",
    recommend:
      "Remove direct identifiers at the source, bound the detail of groups, and test by linking with what is public.",
    situation: "the released set is linked with a second set on the remaining fields",
    negative: true,
    accept: "no group is smaller than the stated size",
    verify: "A test computes the smallest group over the remaining fields.",
    source: "GDPR Recital 26; NIST SP 800-188",
    weight: 1,
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
  concern({
    id: "lineage",
    when: terms(
      "data lineage, provenance, source of truth, data catalog, data catalogue, metadata catalog",
      "traceability of data, sources of the data, origin of the data",
    ),
    risk: "A figure is questioned and nobody can say from which input it came.",
    recommend:
      "Keep source, time and version of code with every derived record, and let a figure be traced back in one query.",
    situation: "one derived figure is picked and traced back",
    accept: "its inputs, their versions and the code that made it are named",
    verify: "A test follows one figure back to its stored inputs.",
    source: "W3C PROV-DM",
    weight: 1,
  }),
  concern({
    id: "late-and-repeated-events",
    when: terms(
      "event stream, event streams, clickstream, streaming data, event time, late arriving",
      "out of order, out-of-order, sliding window, telemetry data, stream of events",
    ),
    risk: "Late and repeated events change figures that were already reported, or are lost.",
    recommend:
      "Count by the time of the event, state how late one may come, and make a repeat harmless by its id.",
    situation: "events arrive late, twice and out of order",
    negative: true,
    accept: "each counts once in the window of its own time, and one beyond the limit is listed apart",
    verify: "A test replays a shuffled stream and compares totals.",
    source: "Akidau et al., The Dataflow Model (2015)",
    weight: 2,
  }),
  concern({
    id: "data-contract",
    when: terms(
      "data contract, schema registry, Avro, Parquet, CSV files, data format",
      "data dictionary, column names, open data, data exchange format",
    ),
    risk: "The sender renames a column and the figures are wrong for weeks before anyone looks.",
    recommend:
      "Describe each delivered file or topic by a schema with units and allowed values, and check every delivery against it.",
    situation: "a delivery lacks a column, swaps two, and holds an unknown value",
    negative: true,
    accept: "it is refused as a whole with column and row, and yesterday's data stays in use",
    verify: "A test runs the three deliveries through the check.",
    source: "ISO/IEC 25012; JSON Schema 2020-12",
    weight: 1,
  }),
  concern({
    id: "search-relevance",
    when: terms(
      "relevance, ranked results, search ranking, ranks first, full-text ranking",
      "similarity search, similar items, semantic search, nearest neighbour",
      "nearest neighbor",
    ),
    risk: "Ranking is judged by one person's taste and every change makes some other search worse.",
    recommend:
      "Collect fifty real queries with the result that should come first, and measure each change of the ranking against them.",
    situation: "the kept queries run before and after a change",
    accept: "the share with the right result among the first three does not fall",
    verify: "A job runs the query set and prints the share.",
    source: "Manning, Raghavan and Schütze, Introduction to Information Retrieval, ch. 8",
    weight: 1,
  }),
];
