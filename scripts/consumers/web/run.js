/** Runs every example, one after the other, and gives what each printed. */
export async function run() {
  const examples = import.meta.glob('./examples/*.ts');
  const printed = {};
  for (const [path, load] of Object.entries(examples)) {
    const lines = [];
    console.log = (...words) => lines.push(words.join(' '));
    try {
      await load();
    } catch (error) {
      lines.push(String(error));
    }
    printed[path.replace(/^.*\/|\.ts$/g, '')] = lines.join('\n');
  }
  return printed;
}
