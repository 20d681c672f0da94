import { toUtf8Bytes, toWebAnnotationSelectors, verify } from "demarche/ground";
import { riyadhArticle, riyadhDossier } from "demarche/fixtures";

// every piece of evidence, held against the article
const { checks, counts } = verify(riyadhDossier);
console.log(`${counts.exact} of ${checks.length} stand there word for word`);

// a span counts UTF-16 code units; other tools count code points or bytes
const evidence = riyadhDossier.statements.find((statement) => statement.id === "statement:zelensky-cancels")!.evidence![0]!;
console.log(evidence.span, toUtf8Bytes(riyadhArticle, evidence.span!));
console.log(JSON.stringify(toWebAnnotationSelectors(evidence, riyadhArticle), null, 2));
