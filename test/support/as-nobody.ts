/** Permissions do not hold for root, so root becomes nobody for a while. */
export function asNobody<T>(act: () => T): T {
  const comeBack = becomeNobody();
  try {
    return act();
  } finally {
    comeBack();
  }
}

/** The same until what is done is done. */
export async function asNobodyUntil<T>(act: () => Promise<T>): Promise<T> {
  const comeBack = becomeNobody();
  try {
    return await act();
  } finally {
    comeBack();
  }
}

function becomeNobody(): () => void {
  if (process.geteuid?.() !== 0) return () => {};
  process.seteuid!(65534);
  return () => process.seteuid!(0);
}
