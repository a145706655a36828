// Stands for the package "server-only", which throws outside the server's build; tests run in plain Node.
export {};
