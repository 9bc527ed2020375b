// Everyday words by which a brief shows that somebody has to bring it out and keep it running.
import { terms } from "../terms.ts";

export const devopsHints = [
  terms(
    "deploy, deployed, deployments, release, releases, hosted, hosting, staging, production, environments, installation",
    "installed on, infrastructure, cloud, virtual machine, virtual machines, server configuration, Installation, Hosting, Bereitstellung, alojamiento, hospedagem, хостинг*",
    "ホスティング, インフラ, Inbetriebnahme, Rechenzentrum, installé*, déploy*, hébergé*, desplegar, desplegado*, instalación, implantar, instalação",
    "nuvem, nube, разверн*, развёрн*, установк*, облак*, инфраструктур*, 本番環境, クラウド, インストール, 部署, 安装, 云服务, 上线",
  ),
  terms(
    "monitoring, monitored, logging, log files, metrics, alerts, alerting, uptime, availability, health, restart",
    "restarts, incident, incidents, outage, Überwachung, Verfügbarkeit, Protokollierung, surveillance, disponibilité, monitoreo",
    "disponibilidad, disponibilidade, monitoramento, мониторинг*, логирован*, доступност*, 監視, 稼働, 可用性, 监控, 日志, 告警",
  ),
  terms(
    "CI, CD, Docker, Makefile, build server, pipeline, pipelines, cluster, clusters, container",
    "automatisiert*, automatisé*, автоматизац*, 自動化, 自动化",
  ),
  terms(
    "rollback, failover, recovery, disaster, upgrade, upgrades, maintenance, backups, scaling",
    "Betrieb, Wartung, exploitation, mantenimiento, manutenção, эксплуатац*, обслуживан*, 運用, 保守, 运维, 维护, 升级",
  ),
];
