// The data specialist: pipelines, models and figures that people act on, and how far they can be trusted.
import { dataConcerns } from "./concerns/data.ts";
import { defineAgent } from "./define.ts";
import { dataHints } from "./hints/data.ts";
import { instruct } from "./instructions.ts";
import { terms, triggers } from "./terms.ts";

export const dataAgent = defineAgent({
  role: "data",
  description: "Plans pipelines, models and reports, and the checks that make their figures trustworthy.",
  dependsOn: ["architect"],
  hints: dataHints,
  triggers: [
    ...triggers(
      2,
      "BI, predicts, prediction, predictions, forecast, forecasts, reportes de",
      "rapports statistiques, Vorhersage*, prédiction*, predicción, predicciones, predição, predições, прогноз*, 予測, 预测",
    ),
    ...triggers(
      3,
      "data science, data engineering, machine learning, data pipeline, maschinelles Lernen",
      "apprentissage automatique, aprendizaje automático, aprendizado de máquina",
      "машинн* обучени*, 機械学習, 机器学习, یادگیری ماشین",
    ),
    ...triggers(
      2,
      "artificial intelligence, AI-driven, AI-powered, künstliche Intelligenz",
      "intelligence artificielle, inteligencia artificial, inteligência artificial",
      "искусственн* интеллект*, 人工知能, 人工智能, هوش مصنوعی, Datenanalyse, analyse de données",
      "análisis de datos, análise de dados, анализ* данных, データ分析, 数据分析, تحلیل داده",
    ),
  ],
  checklist: dataConcerns,
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
      "suggestions: steps, owners and checks of the data",
      "acceptance: figures with data set, baseline and tolerance",
      "risks: wrong, stale or biased data and who is harmed, with mitigation",
      "decisions: storage of raw data, baseline and evaluation, where the brief gives grounds",
      "openQuestions: sources, volumes, labels and targets that the brief leaves out",
    ],
  ),
});
