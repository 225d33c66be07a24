namespace PluginHost.Sdk.Analyzers.Tests.Verification;

/// <summary>A plugin around the code that a test is about.</summary>
internal static class PluginSource
{
    public const string Usings = """
        global using System;
        global using System.Collections.Concurrent;
        global using System.Collections.Generic;
        global using System.ComponentModel;
        global using System.Globalization;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Net.Http.Json;
        global using System.Reflection;
        global using System.Runtime.InteropServices;
        global using System.Runtime.Loader;
        global using System.Text;
        global using System.Text.Json;
        global using System.Text.Json.Serialization;
        global using System.Text.Json.Serialization.Metadata;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using PluginHost.Sdk;
        global using PluginHost.Sdk.Filters;
        global using PluginHost.Sdk.Tagging;
        """;

    /// <summary>Members of the plugin's entry class, and types beside it.</summary>
    public static string Of(string members, string types = "", string more = "") => $$"""
        [Plugin("acme.warm"{{more}})]
        public sealed partial class Warm : IPlugin
        {
            public void Configure(IPluginBuilder builder)
            {
            }

            {{members}}
        }

        public sealed record Mood(string Name);
        {{types}}
        """;

    /// <summary>A tagger whose method is given.</summary>
    public static string Tagger(string members, string name = "Moods") => Of("", $$"""

        [Tagger("acme.moods", "Moods")]
        public sealed class {{name}}(IPluginContext context) : ITagger
        {
            private readonly IPluginContext _context = context;

            {{members}}
        }
        """);

    public const string Pinned = ", LoadMode = PluginLoadMode.Pinned";
}
