// Products that do the same job, of which one project seldom needs two.

export interface RivalGroup {
  /** Completes the sentence "Which is to be used for …". */
  readonly job: string;
  readonly names: readonly string[];
}

export const rivalGroups: readonly RivalGroup[] = [
  { job: "the web client", names: ["React", "Vue", "Vue.js", "Angular", "Svelte", "SolidJS", "Ember"] },
  {
    job: "the relational store",
    names: ["PostgreSQL", "MySQL", "MariaDB", "SQLite", "SQL Server", "Oracle", "Oracle Database"],
  },
  { job: "the document store", names: ["MongoDB", "Firestore", "CouchDB", "DynamoDB"] },
  {
    job: "the server framework",
    names: [
      "Django",
      "FastAPI",
      "Flask",
      "Express.js",
      "NestJS",
      "Spring Boot",
      "Ruby on Rails",
      "Laravel",
      "ASP.NET",
    ],
  },
  { job: "the mobile client", names: ["Flutter", "React Native", "Ionic", "Xamarin", "MAUI"] },
  { job: "hosting", names: ["Vercel", "Netlify", "Heroku", "Firebase Hosting", "Railway", "Render.com"] },
  { job: "the cloud", names: ["AWS", "Azure", "Google Cloud", "GCP"] },
  { job: "payments", names: ["Stripe", "PayPal", "Adyen", "Braintree", "Mollie"] },
  { job: "messages between services", names: ["Kafka", "RabbitMQ", "NATS", "ActiveMQ", "Pulsar"] },
  { job: "the build", names: ["Maven", "Gradle", "Bazel"] },
];
