#!/bin/sh
# A database for each service, with a role that owns it and one that works in it; run once, by an empty server.
set -eu
for name in identity license groups progress roster sync notification gateway; do
  psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --set password="$SERVICE_DB_PASSWORD" <<SQL
create role ${name}_owner login nosuperuser nobypassrls password :'password';
create role ${name}_app login nosuperuser nobypassrls password :'password';
create database $name owner ${name}_owner;
SQL
done
