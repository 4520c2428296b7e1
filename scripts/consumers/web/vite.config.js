/** A worker that loads its parts when it needs them is a module. */
export default { worker: { format: 'es' }, build: { target: 'es2022' } };
