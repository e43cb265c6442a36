import type { Report, ReportStore, VoteStore, VoteSummary } from '../../store.js';
import type { Documents } from '../document.js';
import { slot, type Table } from '../slot.js';

export interface VotesDocument {
  /** Values by article, then visitor. */
  readonly articles: Table<Table<number>>;
}
export interface ReportsDocument {
  readonly reports: Report[];
}

export const voteStore = (documents: Documents): VoteStore => ({
  summary: (articleId, visitor) =>
    documents.read('votes', ({ articles }) => summarise(articles[slot(articleId)] ?? {}, visitor)),
  put: (articleId, visitor, value) =>
    documents.change('votes', ({ articles }) => {
      const votes = (articles[slot(articleId)] ??= {});
      if (value === null) delete votes[slot(visitor)];
      else votes[slot(visitor)] = value;
      return summarise(votes, visitor);
    }),
});

function summarise(votes: Table<number>, visitor: string | null): VoteSummary {
  const counts = new Map<number, number>();
  for (const value of Object.values(votes)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return { counts: [...counts], mine: (visitor === null ? undefined : votes[slot(visitor)]) ?? null };
}

export const reportStore = (documents: Documents): ReportStore => ({
  add: (report) =>
    documents.change('reports', ({ reports }) => {
      reports.push(report);
    }),
  list: (limit) =>
    documents.read('reports', ({ reports }) =>
      reports
        .slice(-limit)
        .reverse()
        .map((row) => ({ ...row })),
    ),
});
