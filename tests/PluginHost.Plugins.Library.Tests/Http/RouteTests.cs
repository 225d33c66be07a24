using PluginHost.Sdk.Http;

namespace PluginHost.Plugins.Library.Tests.Http;

public sealed class RouteTests : IAsyncLifetime
{
    private LibraryServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await LibraryServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public void Routes_All_DeclareWhoMayCallThemAndWhatTheyDo()
    {
        _server.Endpoints.Count.ShouldBeGreaterThan(18);
        foreach (var endpoint in _server.Endpoints)
        {
            var access = endpoint.Metadata.GetMetadata<AccessMetadata>().ShouldNotBeNull(endpoint.DisplayName);
            access.Policy.ShouldNotBe(AccessPolicy.Public);
            endpoint.Metadata.GetMetadata<EndpointDoc>().ShouldNotBeNull(endpoint.DisplayName).Responses.ShouldNotBeEmpty();
        }

        _server.Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<EndpointDoc>()!.OperationId).ShouldBeUnique();
    }

    [Fact]
    public void Routes_ThatChange_AreNotForReaders()
    {
        foreach (var endpoint in _server.Endpoints)
        {
            var methods = endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Routing.HttpMethodMetadata>()!.HttpMethods;
            (endpoint.Metadata.GetMetadata<AccessMetadata>()!.Policy == AccessPolicy.Reader && !methods.Contains("GET")).ShouldBeFalse(endpoint.DisplayName);
        }
    }

    [Fact]
    public async Task Get_CatalogueIsAway_IsUnavailableWithItsCode()
    {
        _server.Library.Capabilities.Remove<Sdk.Library.ICatalog>();

        using var response = await _server.Client.GetAsync("pictures/1");

        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.ServiceUnavailable);
        response.Headers.RetryAfter.ShouldNotBeNull();
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await response.Content.ReadAsStringAsync()).ShouldContain("PH1401");
    }

    [Theory]
    [InlineData("pictures/x")]
    [InlineData("pictures/0")]
    [InlineData("pictures/-1")]
    [InlineData("pictures/99")]
    [InlineData("pictures/99/file")]
    [InlineData("pictures/99/thumbnail")]
    [InlineData("pictures/99/tags")]
    [InlineData("pictures/99/metadata")]
    [InlineData("pictures/99/recipe")]
    [InlineData("imports/99")]
    [InlineData("library/verify/99")]
    public async Task Get_Unknown_IsNotFound(string path) => (await _server.GetAsync(path, 404)).GetProperty("code").GetString()!.ShouldStartWith("PH4");
}
