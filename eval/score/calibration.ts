/**
 * How far confidence is from being right as often as it says: the expected calibration error over ten equal bins, in
 * percent points (Guo et al. 2017).
 */
export function calibrationError(
  answers: readonly { readonly score: number; readonly right: boolean }[],
): number {
  const bins = Array.from({ length: 10 }, () => ({ n: 0, score: 0, right: 0 }));
  for (const { score, right } of answers) {
    const bin = bins[Math.min(9, Math.floor(score * 10))]!;
    bin.n++;
    bin.score += score;
    if (right) bin.right++;
  }
  const off = bins.reduce((sum, bin) => sum + Math.abs(bin.score - bin.right), 0);
  return answers.length === 0 ? 0 : (100 * off) / answers.length;
}
