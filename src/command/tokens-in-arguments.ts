/** How a JSON Web Token begins, and a refresh token of Microsoft Entra ID. */
const tokenPatterns = [/\beyJ[\w-]{8,}/, /\b[01]\.A[\w-]{60,}/];

/** Whether an argument seems to hold a token. Others on the machine can read arguments, and shells keep them. */
export function holdsToken(argument: string): boolean {
  return tokenPatterns.some((pattern) => pattern.test(argument));
}
