using PluginHost.Sdk.Accounts;

namespace PluginHost.Plugins.Catalog.Sqlite.Tests.Accounts;

public sealed class AccountTests
{
    private static readonly DateTimeOffset Now = Some.Time;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AddUser_TakenNameOrNotTheFirst_IsRefused()
    {
        await using var library = await TestLibrary.OpenAsync();

        var first = await library.Users.AddAsync(new AddUserRequest("Änne", "hash", "owner", OnlyFirst: true, Now), Token);
        var second = await library.Users.AddAsync(new AddUserRequest("bob", "hash", "owner", OnlyFirst: true, Now), Token);
        var taken = await library.Users.AddAsync(new AddUserRequest("äNNE", "hash", "owner", OnlyFirst: false, Now), Token);
        var third = await library.Users.AddAsync(new AddUserRequest("bob", "hash", "owner", OnlyFirst: false, Now), Token);
        var empty = await library.Users.AddAsync(new AddUserRequest(" ", "hash", "owner", OnlyFirst: false, Now), Token);

        first.User.ShouldBe(new UserRecord(1, "Änne", "hash", "owner", Now));
        new[] { second, taken, third, empty }.Select(result => result.Refusal?.Code).ShouldBe(["PH6403", "PH6402", null, "PH6404"]);
        (await library.Users.FindAsync(new FindUsersRequest { Name = "ÄNNE" }, Token)).Items.ShouldHaveSingleItem().Id.ShouldBe(1);
        (await library.Users.FindAsync(new FindUsersRequest(), Token)).Items.Select(user => user.Name).ShouldBe(["Änne", "bob"]);
        (await library.Users.FindAsync(new FindUsersRequest { Id = 77 }, Token)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task AddUser_ManyClaimAtOnce_OneWins()
    {
        await using var library = await TestLibrary.OpenAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(async () =>
            await library.Users.AddAsync(new AddUserRequest($"user {i}", "hash", "owner", OnlyFirst: true, Now), Token))));

        results.Count(result => result.User is not null).ShouldBe(1);
    }

    [Fact]
    public async Task SetPassword_EndsOtherSessionsAndKeepsTokens()
    {
        await using var library = await TestLibrary.OpenAsync();
        var user = (await library.Users.AddAsync(new AddUserRequest("a", "old", "owner", true, Now), Token)).User!;
        var kept = await AddAsync(library, user.Id, CredentialKind.Session, 1);
        await AddAsync(library, user.Id, CredentialKind.Session, 2);
        var token = await AddAsync(library, user.Id, CredentialKind.Token, 3);

        var changed = await library.Users.SetPasswordAsync(new SetPasswordRequest(user.Id, "new", kept.Id), Token);
        var left = await library.Credentials.FindAsync(new FindCredentialsRequest(Now), Token);

        changed.Items.ShouldHaveSingleItem().PasswordHash.ShouldBe("new");
        left.Items.Select(credential => credential.Id).ShouldBe([token.Id, kept.Id]);
        await library.Users.SetPasswordAsync(new SetPasswordRequest(user.Id, "newer", null), Token);
        (await library.Credentials.FindAsync(new FindCredentialsRequest(Now) { Kind = CredentialKind.Session }, Token)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Credentials_BySecret_EndAndAreTouched()
    {
        await using var library = await TestLibrary.OpenAsync();
        var user = (await library.Users.AddAsync(new AddUserRequest("a", "x", "owner", true, Now), Token)).User!;
        var session = await AddAsync(library, user.Id, CredentialKind.Session, 1, Now.AddMinutes(1));
        var find = new FindCredentialsRequest(Now) { SecretHash = Some.Hash(1).ToBytes() };

        await library.Credentials.TouchAsync(new TouchCredentialRequest(session.Id, Now.AddSeconds(30), "10.0.0.1", Now.AddMinutes(2)), Token);
        var alive = await library.Credentials.FindAsync(find with { Now = Now.AddSeconds(90) }, Token);
        var ended = await library.Credentials.FindAsync(find with { Now = Now.AddMinutes(2) }, Token);

        var found = alive.Items.ShouldHaveSingleItem();
        (found.LastUsedAt, found.Address, found.ExpiresAt, found.Prefix, found.Scope).ShouldBe((Now.AddSeconds(30), "10.0.0.1", Now.AddMinutes(2), "ph_1", "read"));
        found.SecretHash.ToArray().ShouldBe(Some.Hash(1).ToBytes());
        ended.Items.ShouldBeEmpty();
        (await library.Credentials.FindAsync(find with { Kind = CredentialKind.Token }, Token)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Remove_ByIdKindOrEnd_AnswersThoseRemoved()
    {
        await using var library = await TestLibrary.OpenAsync();
        var user = (await library.Users.AddAsync(new AddUserRequest("a", "x", "owner", true, Now), Token)).User!;
        for (var i = 1; i <= 6; i++)
        {
            await AddAsync(library, user.Id, i <= 3 ? CredentialKind.Session : CredentialKind.Token, i, i == 6 ? Now : null);
        }

        (await RemoveAsync(new RemoveCredentialsRequest())).ShouldBeEmpty();
        (await RemoveAsync(new RemoveCredentialsRequest { Keep = 1 })).ShouldBeEmpty();
        (await RemoveAsync(new RemoveCredentialsRequest { Kind = CredentialKind.Session, Keep = 2 })).ShouldBe([3L, 1]);
        (await RemoveAsync(new RemoveCredentialsRequest { ExpiredBefore = Now })).ShouldBeEmpty();
        (await RemoveAsync(new RemoveCredentialsRequest { ExpiredBefore = Now.AddTicks(1) })).ShouldBe([6L]);
        (await RemoveAsync(new RemoveCredentialsRequest { Id = 4 })).ShouldBe([4L]);
        (await library.Credentials.FindAsync(new FindCredentialsRequest(Now), Token)).Items.Select(credential => credential.Id).ShouldBe([5L, 2]);

        async Task<long[]> RemoveAsync(RemoveCredentialsRequest request) =>
            [.. (await library.Credentials.RemoveAsync(request, Token)).Items.Select(credential => credential.Id)];
    }

    private static async Task<CredentialRecord> AddAsync(TestLibrary library, long user, CredentialKind kind, int secret, DateTimeOffset? expires = null) =>
        (await library.Credentials.AddAsync(
            new AddCredentialRequest(new CredentialRecord(0, kind, user, Some.Hash(secret).ToBytes(), "agent", "read", Now) { Prefix = $"ph_{secret}", ExpiresAt = expires }), Token))
        .Items.ShouldHaveSingleItem();
}
