/// The addresses one signs in with: the first screen, adding and removing, what each connection is
/// doing in words, and what to do when it does not work.
///
/// In: AccountEvent → [AccountBoard] → view models. Out: view models and commands → [Accounts],
/// which [AccountService] is → AccountRepository and SessionManager; passwords go to the
/// SecretStore alone. [SignInView] adds an account, [PasswordView] asks for a password again,
/// [ConnectionLineView] is the calm line at the foot of the list, [AccountView] tells everything
/// about one account.
///
/// [Servers] remembers what the next sign-in needs and what a server is held to: its best way to
/// sign in until now (forgotten only when the user says so), what it can do inline, the id that we
/// go by there, and, in the SecretStore, the token (XEP-0484).
///
/// Not here: the connection itself (`session`), the sentences for its problems (`text`),
/// registering new accounts.
@NullMarked
package im.hither.feature.account;

import org.jspecify.annotations.NullMarked;
