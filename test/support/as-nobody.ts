/** Permissions do not hold for root, so root becomes nobody for a while. */
export function asNobody<T>(act: () => T): T {
  const root = process.geteuid?.() === 0;
  try {
    if (root) process.seteuid!(65534);
    return act();
  } finally {
    if (root) process.seteuid!(0);
  }
}
