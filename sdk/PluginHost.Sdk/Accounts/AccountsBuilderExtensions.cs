namespace PluginHost.Sdk.Accounts;

/// <summary>Registers account capabilities.</summary>
public static class AccountsBuilderExtensions
{
    /// <summary>Registers a user store that carries <see cref="AccountStoreAttribute"/>.</summary>
    public static IPluginBuilder AddUserStore<T>(this IPluginBuilder builder) where T : class, IUserStore => builder.Add<IUserStore, T>();

    /// <summary>Registers a credential store that carries <see cref="AccountStoreAttribute"/>.</summary>
    public static IPluginBuilder AddCredentialStore<T>(this IPluginBuilder builder) where T : class, ICredentialStore => builder.Add<ICredentialStore, T>();
}
