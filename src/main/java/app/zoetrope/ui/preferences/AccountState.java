package app.zoetrope.ui.preferences;

import app.zoetrope.model.Balance;
import app.zoetrope.secrets.SecretStore;

/// What is known of the account.
public sealed interface AccountState {
    /// The keyring is being asked.
    record Looking() implements AccountState {}

    record NoKey(SecretStore.Place wouldGo) implements AccountState {}

    record HasKey(SecretStore.Place place) implements AccountState {}

    record Testing() implements AccountState {}

    record Works(Balance balance) implements AccountState {}

    /// The key is taken, but the service says nothing of money.
    record WorksWithoutBalance() implements AccountState {}

    /// @param sentence what happened and what to do
    record Broken(String sentence) implements AccountState {}
}
