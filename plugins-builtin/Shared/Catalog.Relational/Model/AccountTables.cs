using Microsoft.EntityFrameworkCore;

namespace PluginHost.Plugins.Catalog.Relational.Model;

/// <summary>Users, their sessions and tokens.</summary>
internal static class AccountTables
{
    public static void Configure(ModelBuilder model)
    {
        new TableBuilder(model, "account")
            .Identity("id")
            .Text("name", "folded_name", "password_hash", "role")
            .Int64("created_at")
            .Unique("account_name", "folded_name");

        new TableBuilder(model, "credential")
            .Identity("id")
            .Int64("kind", "account_id", "created_at")
            .Bytes("secret_hash")
            .Text("name", "scope", "prefix", "address")
            .Int64OrNull("expires_at", "last_used_at")
            .References("account", "account_id")
            .Unique("credential_secret", "secret_hash");
    }
}
