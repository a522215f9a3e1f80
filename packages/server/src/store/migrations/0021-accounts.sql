-- Who may come in where a team shares the record. These rows change and go: they are no part of the record and not in its backups.
-- The first four tables are better-auth's, by names of ours.

create table accounts (
  id text primary key,
  name text not null,
  -- The library wants one; nothing is ever sent to it.
  email text not null unique,
  email_verified boolean not null,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  username text unique,
  display_username text,
  role text not null,
  disabled boolean not null default false
);

create table account_sessions (
  id text primary key,
  expires_at timestamptz not null,
  token text not null unique,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null,
  ip_address text,
  user_agent text,
  user_id text not null references accounts (id) on delete cascade
);
create index account_sessions_by_account on account_sessions (user_id);

create table account_credentials (
  id text primary key,
  account_id text not null,
  provider_id text not null,
  user_id text not null references accounts (id) on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null
);
create index account_credentials_by_account on account_credentials (user_id);

create table account_verifications (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index account_verifications_by_identifier on account_verifications (identifier);

-- Tokens for programs: what is kept is the SHA-256 of the token, and its beginning to know it by.
create table api_tokens (
  id uuid primary key,
  account_id text not null references accounts (id) on delete cascade,
  name text not null,
  prefix text not null,
  sha256 bytea not null unique,
  scopes text[] not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  last_used_on date,
  revoked_at timestamptz
);
create index api_tokens_by_account on api_tokens (account_id);
