using PluginHost.Sdk.Analyzers.Unloading;
using PluginHost.Sdk.Analyzers.Tests.Verification;

namespace PluginHost.Sdk.Analyzers.Tests.Unloading;

public sealed class ReflectionJsonAnalyzerTests
{
    [Theory]
    [InlineData("string Go(Mood mood) => {|PH3004:JsonSerializer.Serialize(mood)|};")]
    [InlineData("Mood? Go(string text) => {|PH3004:JsonSerializer.Deserialize<Mood>(text, new JsonSerializerOptions())|};")]
    [InlineData("object? Go(string text) => {|PH3004:JsonSerializer.Deserialize(text, typeof(Mood))|};")]
    [InlineData("""string Go() => {|PH3004:JsonSerializer.Serialize(new { Name = "warm" })|};""")]
    [InlineData("string Go(List<Mood[]> moods) => {|PH3004:JsonSerializer.Serialize(moods)|};")]
    [InlineData("string Go<T>(T value) => {|PH3004:JsonSerializer.Serialize(value)|};")]
    [InlineData("Task Go(HttpContext context, Mood mood) => {|PH3004:context.Response.WriteAsJsonAsync(mood)|};")]
    [InlineData("ValueTask<Mood?> Go(HttpContext context) => {|PH3004:context.Request.ReadFromJsonAsync<Mood>()|};")]
    [InlineData("""Task<Mood?> Go(HttpClient client) => {|PH3004:client.GetFromJsonAsync<Mood>("https://example.org")|};""")]
    [InlineData("IResult Go(Mood mood) => {|PH3004:Results.Json(mood)|};")]
    public Task Rule_BrokenHere_IsFound(string code) => Rules.FindAsync<ReflectionJsonAnalyzer>(PluginSource.Of(code));

    [Theory]
    [InlineData("string Go(Mood mood, JsonTypeInfo<Mood> info) => JsonSerializer.Serialize(mood, info);")]
    [InlineData("object? Go(string text, JsonSerializerContext context) => JsonSerializer.Deserialize(text, typeof(Mood), context);")]
    [InlineData("string Go(Dictionary<string, int> values) => JsonSerializer.Serialize(values);")]
    [InlineData("JsonElement Go(string text) => JsonSerializer.Deserialize<JsonElement>(text);")]
    [InlineData("string Go(Mood mood, JsonSerializerContext context) => JsonSerializer.Serialize(mood, context.Options);")]
    [InlineData("Task Go(HttpContext context, Mood mood, JsonTypeInfo<Mood> info) => context.Response.WriteAsJsonAsync(mood, info);")]
    [InlineData("IResult Go(Mood mood, JsonTypeInfo<Mood> info) => Results.Json(mood, info);")]
    public Task Rule_NearlyBroken_IsSilent(string code) => Rules.FindAsync<ReflectionJsonAnalyzer>(PluginSource.Of(code));

    [Theory]
    [InlineData("string Go(Mood mood) => JsonSerializer.Serialize(mood);")]
    public Task Rule_BrokenInAPinnedPlugin_IsSilent(string code) => Rules.FindAsync<ReflectionJsonAnalyzer>(PluginSource.Of(code, more: PluginSource.Pinned));
}
