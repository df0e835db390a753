-- People and machines. The tables officer, officer_session, officer_account and
-- officer_verification hold what better-auth keeps (its user, session, account and
-- verification); the names are ours, so that no reserved word needs quoting.

CREATE TABLE officer (
  id             text PRIMARY KEY,
  name           text NOT NULL,
  email          text NOT NULL UNIQUE,
  email_verified boolean NOT NULL DEFAULT false,
  image          text,
  created_at     timestamptz NOT NULL DEFAULT now(),
  updated_at     timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE officer_session (
  id         text PRIMARY KEY,
  officer_id text NOT NULL REFERENCES officer (id) ON DELETE CASCADE,
  token      text NOT NULL UNIQUE,
  expires_at timestamptz NOT NULL,
  ip_address text,
  user_agent text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX officer_session_officer ON officer_session (officer_id);

CREATE TABLE officer_account (
  id                       text PRIMARY KEY,
  officer_id               text NOT NULL REFERENCES officer (id) ON DELETE CASCADE,
  account_id               text NOT NULL,
  provider_id              text NOT NULL,
  access_token             text,
  refresh_token            text,
  id_token                 text,
  access_token_expires_at  timestamptz,
  refresh_token_expires_at timestamptz,
  scope                    text,
  password                 text,
  created_at               timestamptz NOT NULL DEFAULT now(),
  updated_at               timestamptz NOT NULL DEFAULT now(),
  UNIQUE (provider_id, account_id)
);
CREATE INDEX officer_account_officer ON officer_account (officer_id);

CREATE TABLE officer_verification (
  id         text PRIMARY KEY,
  identifier text NOT NULL,
  value      text NOT NULL,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX officer_verification_identifier ON officer_verification (identifier);

-- Bearer tokens of machines, as SHA-256 of the token.
CREATE TABLE api_token (
  token_hash   text PRIMARY KEY,
  officer_id   text NOT NULL REFERENCES officer (id) ON DELETE CASCADE,
  name         text NOT NULL,
  created_at   timestamptz NOT NULL,
  last_used_at timestamptz
);
CREATE INDEX api_token_officer ON api_token (officer_id);

-- The open one-time link of an account to set its password, as SHA-256 of the link's token.
CREATE TABLE officer_link (
  officer_id text PRIMARY KEY REFERENCES officer (id) ON DELETE CASCADE,
  token_hash text NOT NULL UNIQUE,
  expires_at timestamptz NOT NULL
);

-- Counters of failed sign-ins, in the form rate-limiter-flexible keeps them.
CREATE TABLE sign_in_attempt (
  key    varchar(255) PRIMARY KEY,
  points integer NOT NULL DEFAULT 0,
  expire bigint
);
CREATE INDEX sign_in_attempt_expire ON sign_in_attempt (expire);
