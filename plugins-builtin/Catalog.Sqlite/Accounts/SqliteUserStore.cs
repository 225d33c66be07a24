using Microsoft.Data.Sqlite;
using PluginHost.Plugins.Catalog.Relational.Storage;
using PluginHost.Plugins.Catalog.Sqlite.Database;
using PluginHost.Sdk;
using PluginHost.Sdk.Accounts;

namespace PluginHost.Plugins.Catalog.Sqlite.Accounts;

/// <summary>Users by name without regard to case.</summary>
[AccountStore(CatalogSqlitePlugin.Id, "SQLite user store", Description = "Users with hashed passwords.")]
internal sealed class SqliteUserStore(SqliteDatabase database) : IUserStore
{
    private const string Columns = "SELECT id, name, password_hash, role, created_at FROM account";
    private const string Find = $"{Columns} WHERE ($1 IS NULL OR folded_name = $1) AND ($2 IS NULL OR id = $2) ORDER BY id";
    private const string AnyUser = "SELECT 1 FROM account LIMIT 1";
    private const string NameTaken = "SELECT 1 FROM account WHERE folded_name = $1";
    private const string Insert = "INSERT INTO account (name, folded_name, password_hash, role, created_at) VALUES ($1, $2, $3, $4, $5)";
    private const string SetPassword = "UPDATE account SET password_hash = $2 WHERE id = $1";
    private const string EndSessions = "DELETE FROM credential WHERE account_id = $1 AND kind = $2 AND id IS NOT $3";

    public ValueTask<AddUserResult> AddAsync(AddUserRequest request, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(request.Name) || request.Name.Length > 100
            ? ValueTask.FromResult(Refuse("PH6404", "The user name is empty or longer than 100 characters.", "Choose one of 1 to 100 characters."))
            : database.WriteAsync(session => Add(session, request), cancellationToken);

    public ValueTask<UserList> FindAsync(FindUsersRequest request, CancellationToken cancellationToken) => database.ReadAsync(
        session => new UserList(session.List(Map, Find, request.Name is { } name ? Fold(name) : null, request.Id)), cancellationToken);

    public ValueTask<UserList> SetPasswordAsync(SetPasswordRequest request, CancellationToken cancellationToken) => database.WriteAsync(
        session =>
        {
            session.Execute(SetPassword, request.UserId, request.PasswordHash);
            session.Execute(EndSessions, request.UserId, (int)CredentialKind.Session, request.KeepCredential);
            return new UserList(session.List(Map, Find, null, request.UserId));
        },
        cancellationToken);

    private static AddUserResult Add(SqliteSession session, AddUserRequest request)
    {
        if (request.OnlyFirst && session.Number(AnyUser) is not null)
        {
            return Refuse("PH6403", "This server has its first user already.", "Sign in with that user.");
        }

        if (session.Number(NameTaken, Fold(request.Name)) is not null)
        {
            return Refuse("PH6402", $"There is a user '{request.Name}' already.", "Choose another name.");
        }

        var id = session.Insert(Insert, request.Name, Fold(request.Name), request.PasswordHash, request.Role, request.Now.UtcTicks);
        return new AddUserResult(session.List(Map, Find, null, id)[0], null);
    }

    private static UserRecord Map(SqliteDataReader reader)
    {
        var row = new RowCursor(reader);
        return new UserRecord(row.Int64(), row.Text(), row.Text(), row.Text(), row.Time());
    }

    private static string Fold(string name) => name.ToUpperInvariant();

    private static AddUserResult Refuse(string code, string reason, string cure) => new(null, new Refusal(code, reason, cure));
}
