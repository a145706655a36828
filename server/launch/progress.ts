/** Reports a step of the start: prints its name at once and the time it took when it is done. */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const live = process.stdout.isTTY === true;
  if (live) process.stdout.write(`  ${name} …`);
  else console.log(`  ${name} …`);
  try {
    const result = await work();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    if (live) process.stdout.write(`\r  ${name}: done in ${seconds} s\n`);
    else console.log(`  ${name}: done in ${seconds} s`);
    return result;
  } catch (error) {
    if (live) process.stdout.write("\n");
    throw error;
  }
}
