// Preloaded into the processes that the start script spawns: when it is killed, they do not stay behind.
// Their own workers inherit the preload but not the parent, and are left alone.
if (process.env.ZHICE_PARENT_PID === String(process.ppid)) {
  process.on("disconnect", () => process.exit(0));
  process.channel?.unref();
}
