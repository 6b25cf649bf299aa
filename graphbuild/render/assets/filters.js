// What a reader has asked to see only, or not to see.

export const THE_WRITER = -1;

export const emptyFilter = () => ({
  status: new Set(), // hidden
  kind: new Set(), // hidden
  source: null, // these and the next are all that is shown, by index
  speaker: null, // or THE_WRITER
  family: null,
  circle: null, // the thing that a circle is around
  sure: null, // percent
  from: null, // first and last day, as 2025-04-30
  to: null,
});

export const copyFilter = (filter) => ({ ...filter, status: new Set(filter.status), kind: new Set(filter.kind) });

export const isEmptyFilter = (filter) =>
  Object.values(filter).every((value) => (value instanceof Set ? value.size === 0 : value === null));

// The first and the last day that a claim is about: its own time, else when the texts that make it appeared; null where
// neither is known. A time that goes on has no last day.
export function daysOf(claim, sources) {
  if (claim.days) return [claim.days[0], claim.days[1] ?? "9999-12-31"];
  const dates = claim.evidence
    .map(({ source }) => sources[source].date)
    .filter((date) => /^\d{4}-\d\d-\d\d/.test(date ?? ""));
  if (!dates.length) return null;
  const days = dates.map((date) => date.slice(0, 10)).sort();
  return [days[0], days.at(-1)];
}

// Every day on which a claim begins or ends, in order: where a reader can cut.
export function daysOfAll(claims, sources) {
  const days = new Set(claims.flatMap((claim) => daysOf(claim, sources) ?? []));
  days.delete("9999-12-31");
  return [...days].sort();
}

function inTime({ from, to }, claim, sources) {
  if (from === null && to === null) return true;
  const days = daysOf(claim, sources);
  return days !== null && (from === null || days[1] >= from) && (to === null || days[0] <= to);
}

const saidBy = (speaker, claim) =>
  speaker === THE_WRITER ? claim.speakers.length === 0 : claim.speakers.includes(speaker);

export function passesFilter(filter, claim, { entities, sources }) {
  return (
    !filter.status.has(claim.status) &&
    !filter.kind.has(entities[claim.subject].kind) &&
    !filter.kind.has(entities[claim.object].kind) &&
    (filter.source === null || claim.evidence.some(({ source }) => source === filter.source)) &&
    (filter.speaker === null || saidBy(filter.speaker, claim)) &&
    (filter.family === null || claim.family === filter.family) &&
    (filter.circle === null ||
      (entities[claim.subject].circle === filter.circle && entities[claim.object].circle === filter.circle)) &&
    (filter.sure === null || (claim.confidence !== null && claim.confidence * 100 >= filter.sure)) &&
    inTime(filter, claim, sources)
  );
}
