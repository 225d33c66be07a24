using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace PluginHost.Plugins.Catalog.Relational.Model;

/// <summary>
/// The tables as every database has them: what migrations must arrive at, checked by a test. Rows have no classes, since the stores
/// read and write with prepared commands; indexes of a database's own full-text engine are its migration's business.
/// </summary>
internal sealed class CatalogContext(DbContextOptions<CatalogContext> options) : DbContext(options)
{
    // Next to nothing deletes what a foreign key points at, so an index for each would only cost.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Conventions.Remove<ForeignKeyIndexConvention>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        PictureTables.Configure(modelBuilder);
        TagTables.Configure(modelBuilder);
        CollectionTables.Configure(modelBuilder);
        ScoreTables.Configure(modelBuilder);
        OperationTables.Configure(modelBuilder);
        ImportTables.Configure(modelBuilder);
        JobTables.Configure(modelBuilder);
        AccountTables.Configure(modelBuilder);
        ValueTables.Configure(modelBuilder);
    }
}
