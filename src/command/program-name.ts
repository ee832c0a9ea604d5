/** The name that a person types. */
export const programName = "partner-center-usage";
