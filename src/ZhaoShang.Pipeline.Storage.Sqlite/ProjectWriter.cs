using Microsoft.Data.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Writes projects with their parties, amounts, quantities, dates and evidence.</summary>
internal sealed class ProjectWriter(SqliteConnection connection) : IDisposable
{
    private readonly EvidenceWriter _evidence = new(connection, "project");

    private readonly Statement _putProject = new(connection, """
        INSERT INTO projects (document_key, ordinal, name, stage, place, region_code, region_name, industry, record, project_key)
        VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9)
        """);

    private readonly Statement _putParty = new(
        connection, "INSERT INTO project_parties (project_key, ordinal, name, role) VALUES (@0, @1, @2, @3)");

    private readonly Statement _putAmount = new(connection, """
        INSERT INTO project_amounts (project_key, ordinal, role, value, high, unit, modifier, phase, text, start, end)
        VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10)
        """);

    private readonly Statement _putQuantity = new(connection, """
        INSERT INTO project_quantities (project_key, ordinal, role, value, high, unit, modifier, text, start, end)
        VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9)
        """);

    private readonly Statement _putDate = new(
        connection, "INSERT INTO project_dates (project_key, ordinal, role, edtf, text, start, end, first, last) VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8)");

    /// <summary>Writes <paramref name="project"/> at its place: with its key, that of its document, and its number in the document. Gives its key.</summary>
    public long Write((long Key, long Document, int Ordinal) place, ProjectRecord project, SqliteTransaction transaction)
    {
        _putProject.Run(
            transaction,
            place.Document,
            place.Ordinal,
            project.Name,
            RecordValues.Word(project.Stage),
            project.Place,
            project.Region?.Code,
            project.Region?.Name,
            project.Industry,
            RecordJson.Write(project),
            place.Key);
        WriteParties(place.Key, project.Parties ?? [], transaction);
        WriteAmounts(place.Key, project.Amounts ?? [], transaction);
        WriteQuantities(place.Key, project.Quantities ?? [], transaction);
        WriteDates(place.Key, project.Dates ?? [], transaction);
        _evidence.Write(place.Key, project.Evidence, transaction);
        return place.Key;
    }

    public void Dispose()
    {
        _evidence.Dispose();
        _putProject.Dispose();
        _putParty.Dispose();
        _putAmount.Dispose();
        _putQuantity.Dispose();
        _putDate.Dispose();
    }

    private void WriteParties(long key, IReadOnlyList<PartyRecord> parties, SqliteTransaction transaction)
    {
        for (int i = 0; i < parties.Count; i++)
        {
            _putParty.Run(transaction, key, i, parties[i].Name, RecordValues.Word(parties[i].Role));
        }
    }

    private void WriteAmounts(long key, IReadOnlyList<ProjectAmountRecord> amounts, SqliteTransaction transaction)
    {
        for (int i = 0; i < amounts.Count; i++)
        {
            ProjectAmountRecord a = amounts[i];
            _putAmount.Run(
                transaction, key, i, RecordValues.Word(a.Role), a.Value, a.High, a.Unit, RecordValues.Word(a.Mod), a.Phase, a.Text, a.Start, a.End);
        }
    }

    private void WriteQuantities(long key, IReadOnlyList<ProjectQuantityRecord> quantities, SqliteTransaction transaction)
    {
        for (int i = 0; i < quantities.Count; i++)
        {
            ProjectQuantityRecord q = quantities[i];
            _putQuantity.Run(
                transaction, key, i, RecordValues.Word(q.Role), q.Value, q.High, q.Unit, RecordValues.Word(q.Mod), q.Text, q.Start, q.End);
        }
    }

    private void WriteDates(long key, IReadOnlyList<ProjectDateRecord> dates, SqliteTransaction transaction)
    {
        for (int i = 0; i < dates.Count; i++)
        {
            ProjectDateRecord d = dates[i];
            EdtfDays days = EdtfDays.Of(d.Edtf);
            _putDate.Run(transaction, key, i, RecordValues.Word(d.Role), d.Edtf, d.Text, d.Start, d.End, days.First, days.Last);
        }
    }
}
