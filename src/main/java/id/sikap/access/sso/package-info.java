/**
 * Sign-in by the institution's OpenID Connect provider, where one is configured: the authorization-code flow with PKCE.
 *
 * <p>Not by {@code @OpenIdAuthenticationMechanismDefinition}: Jakarta Security 3 (EE 10) takes one mechanism an application,
 * and ours is {@code access.PortalAuthentication}; only version 4 (EE 11) lets an application choose among several. Its
 * flow also lives in the server's session, knows no PKCE and stands in an annotation, whereas a provider is configured or
 * not. What is proved here goes through Jakarta Security like every other credential.
 */
package id.sikap.access.sso;
