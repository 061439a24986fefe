/** Permissions do not hold for root, so root becomes nobody for a while. */
export function asNobody(act: () => void): void {
  const root = process.geteuid?.() === 0;
  try {
    if (root) process.seteuid!(65534);
    act();
  } finally {
    if (root) process.seteuid!(0);
  }
}
