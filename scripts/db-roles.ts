import { rolesSql } from "@/server/db/roles";

console.log(`-- Run as a superuser, once, in the product's database (give each password as a psql variable):
--   createdb zhice && npm run --silent db:roles | psql -d zhice -v owner=… -v app=… -v worker=… -v backup=…
-- Afterwards: DATABASE_URL as zhice_app, WORKER_DATABASE_URL as zhice_worker, MIGRATION_DATABASE_URL as zhice_owner.
${rolesSql((role) => `:'${role}'`, ':"DBNAME"')}`);
