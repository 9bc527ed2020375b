// Everyday words by which a brief shows that data itself is the matter.
import { terms } from "../terms.ts";

export const dataHints = [
  terms(
    "dataset, datasets, data set, data sets, CSV, spreadsheet, raw data, row counts, data source, data sources",
    "Datensätze, jeu de données, conjunto de datos, conjunto de dados, набор* данных, データセット, 数据集, مجموعه داده",
  ),
  terms(
    "historical data, historische Daten, données historiques, datos históricos, dados históricos, probability, statistical",
    "daily report, weekly report, clustering, aggregate, aggregated, aggregation, average, averages, median, percentile, histogram, correlation, trends, outliers",
    "distribution of, aggregiert*, agrég*, agregad*, агрегац*, 集計, 聚合, 汇总",
  ),
  terms(
    "accuracy, precision and recall, inference, trained, training, predicted, classification, classified",
    "Modell*, modèle*, modelo*, модел*, 学習, モデル, 训练, 模型, مدل",
  ),
];
