CREATE TABLE "contact" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"language" text NOT NULL,
	"consented_at" timestamp with time zone NOT NULL,
	"consent" text NOT NULL,
	"confirmed_at" timestamp with time zone,
	"unsubscribed_at" timestamp with time zone,
	"secret" text NOT NULL,
	CONSTRAINT "contact_email_unique" UNIQUE("email")
);
