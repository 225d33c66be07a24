using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PluginHost.Sdk.Http;
using PluginHost.Web.Tests.Fakes;

namespace PluginHost.Web.Tests.OpenApi;

public sealed class OpenApiTests
{
    [Fact]
    public async Task Document_NamesTheSchemasOfTheContract()
    {
        await using var host = await TestHost.StartAsync();

        var schemas = (await ReadAsync(host))["components"]!["schemas"]!.AsObject();

        string[] expected =
        [
            "ProblemDetails", "Session", "SessionState", "User", "Credentials", "PasswordChange", "LoginSession", "LoginSessionList", "AccessToken", "AccessTokenList",
            "AccessTokenRequest", "CreatedAccessToken", "Job", "JobPage", "JobState", "JobProgress", "JobError", "Plugin", "PluginList", "PluginState", "PluginAction",
            "PluginReload", "PluginStep", "PluginHealth", "PluginSettings", "PluginSettingsValues", "UiSlot", "UiSlotList",
        ];
        expected.Except(schemas.Select(schema => schema.Key)).ShouldBeEmpty();
        schemas["JobState"]!["enum"]!.AsArray().Select(value => value!.GetValue<string>()).ShouldContain("cancelled");
        schemas["Job"]!["properties"]!["state"]!["$ref"]!.GetValue<string>().ShouldBe("#/components/schemas/JobState");
        schemas["Job"]!["required"]!.AsArray().Select(value => value!.GetValue<string>()).ShouldContain("startedAt");
        schemas["Job"]!["properties"]!["error"]!["anyOf"]![0]!["$ref"]!.GetValue<string>().ShouldBe("#/components/schemas/JobError");
        schemas["Session"]!["required"]!.AsArray().Select(value => value!.GetValue<string>()).ShouldNotContain("user");
        schemas["Credentials"]!["type"]!.GetValue<string>().ShouldBe("object");
    }

    [Fact]
    public async Task Document_HoldsTogether()
    {
        await using var host = await TestHost.StartAsync();
        var document = await ReadAsync(host);
        var operations = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => (Path: path.Key, Body: operation.Value!))).ToArray();

        document["openapi"]!.GetValue<string>().ShouldBe("3.1.0");
        operations.Length.ShouldBeGreaterThan(25);
        operations.Select(operation => operation.Body["operationId"]!.GetValue<string>()).ShouldBeUnique();
        foreach (var (path, body) in operations)
        {
            body["responses"]!["default"].ShouldNotBeNull(path);
            var declared = (body["parameters"]?.AsArray() ?? []).Where(parameter => parameter!["in"]!.GetValue<string>() == "path").Select(parameter => $"{{{parameter!["name"]}}}");
            declared.ShouldBe(path.Split('/').Where(segment => segment.StartsWith('{')), ignoreOrder: true, customMessage: path);
        }
        foreach (var reference in References(document))
        {
            reference.ShouldStartWith("#/components/schemas/");
            document["components"]!["schemas"]![reference["#/components/schemas/".Length..]].ShouldNotBeNull(reference);
        }
    }

    [Fact]
    public async Task Document_FollowsPlugins_AndKeepsShapesOfOneNameApart()
    {
        await using var host = await TestHost.StartAsync();
        await host.Runtime.ActivateAsync(Described("acme.one", """{"title":"Thing","type":"object","properties":{"a":{"type":"string"},"next":{"$ref":"#"}}}"""));
        await host.Runtime.ActivateAsync(Described("acme.two", """{"title":"Thing","type":["object","null"],"properties":{"b":{"type":"integer"}}}"""));

        var with = await ReadAsync(host);
        await host.Runtime.DeactivateAsync("acme.two");
        var without = await ReadAsync(host);

        with["components"]!["schemas"]!["Thing"]!["properties"]!["next"]!["$ref"]!.GetValue<string>().ShouldBe("#/components/schemas/Thing");
        with["components"]!["schemas"]!["Thing2"]!["properties"]!["b"].ShouldNotBeNull();
        with["paths"]!["/api/v1/plugins/acme.two/x/thing"]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!["anyOf"].ShouldNotBeNull();
        without["paths"]!["/api/v1/plugins/acme.two/x/thing"].ShouldBeNull();
        without["paths"]!["/api/v1/plugins/acme.one/x/thing"].ShouldNotBeNull();
    }

    [Fact]
    public async Task Document_Parameters_SayWhereTheyStandWhatTheyTakeAndWhetherTheyMust()
    {
        await using var host = await TestHost.StartAsync();
        await host.Runtime.ActivateAsync(new FakeActivation("acme.one", new FakeModule(routes => routes
            .MapPut("/thing/{id}", context => context.Response.WriteAsync("{}")).RequireAccess(AccessPolicy.Owner)
            .Describe(new EndpointDoc("putThing", "A thing")
            {
                Parameters =
                [
                    new EndpointParameter("If-Match", "string", "Its ETag.") { InHeader = true },
                    new EndpointParameter("size", "integer", "How large.") { Values = ["256", "512"], Required = true },
                    new EndpointParameter("by", "string", "What to count.") { Values = ["tag", "camera"], Several = true },
                ],
                RequestSchema = """{"type":"object"}""",
                OtherRequests = [new EndpointRequest("multipart/form-data", """{"title":"ThingForm","type":"object"}""")],
            }))));

        var operation = (await ReadAsync(host))["paths"]!["/api/v1/plugins/acme.one/x/thing/{id}"]!["put"]!;
        var parameters = operation["parameters"]!.AsArray().ToDictionary(parameter => parameter!["name"]!.GetValue<string>(), parameter => parameter!);

        parameters["If-Match"]["in"]!.GetValue<string>().ShouldBe("header");
        parameters["If-Match"]["required"]!.GetValue<bool>().ShouldBeFalse();
        parameters["size"]["required"]!.GetValue<bool>().ShouldBeTrue();
        parameters["size"]["schema"]!["enum"]!.ToJsonString().ShouldBe("[256,512]");
        parameters["by"]["schema"]!["items"]!["enum"]!.ToJsonString().ShouldBe("""["tag","camera"]""");
        parameters["by"]["explode"]!.GetValue<bool>().ShouldBeFalse();
        operation["requestBody"]!["content"]!.AsObject().Select(content => content.Key).ShouldBe(["application/json", "multipart/form-data"]);
        operation["requestBody"]!["content"]!["multipart/form-data"]!["schema"]!["$ref"]!.GetValue<string>().ShouldBe("#/components/schemas/ThingForm");
    }

    [Fact]
    public async Task Document_TextWithFewValues_ListsThem()
    {
        await using var host = await TestHost.StartAsync();

        var document = await ReadAsync(host);

        document["components"]!["schemas"]!["AccessTokenRequest"]!["properties"]!["scope"]!["enum"]!.ToJsonString().ShouldBe("""["owner","read"]""");
        var state = document["paths"]!["/api/v1/jobs"]!["get"]!["parameters"]!.AsArray().Single(parameter => parameter!["name"]!.GetValue<string>() == "state")!;
        state["schema"]!["items"]!["enum"]!.AsArray().Select(value => value!.GetValue<string>()).ShouldContain("cancelled");
    }

    [Fact]
    public async Task Head_Document_HasItsLengthAndNoBody()
    {
        await using var host = await TestHost.StartAsync();
        using var client = host.Anonymous();

        using var response = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "openapi/v1.json"));

        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        response.Content.Headers.ContentLength!.Value.ShouldBeGreaterThan(1000);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    private static FakeActivation Described(string plugin, string schema) => new(plugin, new FakeModule(routes => routes
        .MapGet("/thing", context => context.Response.WriteAsync("{}")).RequireAccess(AccessPolicy.Reader)
        .Describe(new EndpointDoc("getThing", "A thing") { Responses = [new EndpointResponse(200, "The thing") { Schema = schema }] })));

    private static async Task<JsonNode> ReadAsync(TestHost host)
    {
        using var client = host.Anonymous();
        return await TestHost.ReadAsync(await client.GetAsync("openapi/v1.json"));
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject item => item.SelectMany(pair => pair.Key == "$ref" && pair.Value is JsonValue value ? [value.GetValue<string>()] : References(pair.Value)),
        JsonArray array => array.SelectMany(References),
        _ => [],
    };
}
