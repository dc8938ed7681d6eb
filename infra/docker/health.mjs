// Ends with 0 where the service beside it is ready. The image has no curl, and needs none.
const url = `http://127.0.0.1:${process.env['ANNALS_PORT'] || 7070}/health/ready`;
const { ok } = await fetch(url, { signal: AbortSignal.timeout(2500) }).catch(() => ({ ok: false }));
process.exit(ok ? 0 : 1);
