/** Programs that read the web and say so in their user agent: of search engines, previews, archives, AI makers. */
const robot =
  /(?:^|[^u])bots?\b|crawl|spider|slurp|google-|-google|googleother|externalhit|archiver|feedfetcher|lighthouse/i;

/** True for a program that names itself one. A CUBOT is a telephone. */
export const isRobot = (userAgent: string | null | undefined): boolean => robot.test(userAgent ?? '');
