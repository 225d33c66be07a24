namespace PluginHost.Sdk.Testing.Tests;

public sealed class TestStorageTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_WhatWasNeverSetOrWasRemoved_IsNull()
    {
        var storage = new TestStorage();
        await storage.SetAsync("gone", new byte[] { 1 }, Token);
        await storage.SetAsync("gone", null, Token);
        await storage.SetAsync("empty", ReadOnlyMemory<byte>.Empty, Token);

        (await storage.GetAsync("never", Token)).ShouldBeNull();
        (await storage.GetAsync("gone", Token)).ShouldBeNull();
        (await storage.GetAsync("empty", Token)).ShouldNotBeNull();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(201)]
    public async Task Set_KeyThatAHostWouldRefuse_Throws(int length) =>
        await Should.ThrowAsync<ArgumentException>(async () => await new TestStorage().SetAsync(new string('k', length), new byte[] { 1 }, Token));
}
