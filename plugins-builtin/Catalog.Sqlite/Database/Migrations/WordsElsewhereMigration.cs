using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PluginHost.Plugins.Catalog.Relational.Model;

namespace PluginHost.Plugins.Catalog.Sqlite.Database.Migrations;

/// <summary>The full-text index goes: the library answers searches of text from memory, and keeping it took two thirds of the time of an edit.</summary>
[DbContext(typeof(CatalogContext))]
[Migration("20261122000002_WordsElsewhere")]
internal sealed class WordsElsewhereMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("DROP TABLE picture_text;");
}
