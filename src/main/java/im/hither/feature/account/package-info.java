/// The addresses one signs in with: the first screen, adding and removing, what each connection is
/// doing in words, and what to do when it does not work.
///
/// In: AccountEvent → [AccountBoard] → view models. Out: view models and commands → [Accounts],
/// which [AccountService] is → AccountRepository and SessionManager; passwords go to the
/// SecretStore alone. [SignInView] adds an account, [PasswordView] asks for a password again,
/// [ConnectionLineView] is the calm line at the foot of the list, [AccountView] tells everything
/// about one account.
///
/// Not here: the connection itself (`session`), the sentences for its problems (`text`),
/// registering new accounts.
@NullMarked
package im.hither.feature.account;

import org.jspecify.annotations.NullMarked;
