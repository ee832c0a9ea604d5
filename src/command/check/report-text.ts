import type { Language } from "../language.js";
import type { Difference } from "./compare/difference.js";
import type { Report } from "./report.js";
import { texts } from "./texts.js";

/** The report for a person, who may paste it into an issue. */
export function reportText({ specVersion, responses, overall, notSent, count }: Report, language: Language): string {
  const say = texts[language];
  const paragraphs = [
    say.compared(responses.length, specVersion),
    ...responses.map(({ differences, ...facts }, index) =>
      [say.response(index + 1, facts), ...linesOf(differences, language)].join("\n"),
    ),
    ...(overall.length > 0 ? [[say.together, ...linesOf(overall, language)].join("\n")] : []),
    ...(notSent.length > 0 ? [say.notSent(notSent.join(", "))] : []),
    count === 0 ? say.nothingDiffers : say.differ(count),
  ];
  return `${paragraphs.join("\n\n")}\n`;
}

function linesOf(differences: readonly Difference[], language: Language): string[] {
  const lines = differences.map((difference) => `- ${describe(difference, language)}`);
  return lines.length > 0 ? lines : [`- ${texts[language].fits}`];
}

function describe(difference: Difference, language: Language): string {
  const say = texts[language].difference;
  switch (difference.kind) {
    case "unknown-status":
      return say.unknownStatus(difference.status);
    case "media-type":
      return say.mediaType(difference.received, difference.expected.join(", "));
    case "missing-header":
      return say.missingHeader(difference.header);
    case "unknown-header":
      return say.unknownHeader(difference.header);
    case "body":
      return say.body[difference.problem];
    case "unknown-property":
      return say.unknownProperty(difference.path, difference.received);
    case "wrong-value":
      return say.wrongValue(difference.path, difference.problem, difference.received);
    case "missing-property":
      return say.missingProperty(difference.path);
    case "no-summary":
      return say.noSummary;
  }
}
