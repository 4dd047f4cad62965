using Sage50Etl.Hosting.Service;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>An exception quotes what it met. A NUL or half a surrogate pair in it made the row of the failure unwritable on a server.</summary>
public sealed class Words_that_a_server_cannot_store_keep_no_failure_from_being_kept : IDisposable
{
    private readonly StagingFile _file = new();

    // No attributes: those would already hold the replaced characters.
    [Fact]
    public void Should_be_replaced_and_nothing_else()
    {
        var stored = new Dictionary<string, string>
        {
            ["plain"] = "plain",
            [""] = "",
            ["a\0b"] = "a\ufffdb",
            ["\0"] = "\ufffd",
            ["a\ud83d"] = "a\ufffd",
            ["\ude00b"] = "\ufffdb",
            ["\ud83d\ud83d\ude00"] = "\ufffd\ud83d\ude00",
            ["\ud83d\ude00"] = "\ud83d\ude00",
        };

        foreach (var (text, expected) in stored) StorableText.Of(text).ShouldBe(expected);
    }

    [Fact]
    public async Task Should_keep_every_part_of_the_message()
    {
        await Keep(new("id\0", "Command\0", "{\0}", "It broke\0", "Group\0", 2));

        (await _file.Rows<FailedMessageRow>()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(r => r.MessageId.ShouldBe("id\ufffd"), r => r.Command.ShouldBe("Command\ufffd"),
            r => r.Body.ShouldBe("{\ufffd}"), r => r.Exception.ShouldBe("It broke\ufffd"), r => r.Group.ShouldBe("Group\ufffd"), r => r.Attempts.ShouldBe(2));
    }

    [Fact]
    public async Task Should_keep_two_messages_without_an_id_as_two_and_one_that_is_known_as_one()
    {
        foreach (var id in new[] { "", " ", "m", "m", new string('x', 500), new string('x', 500) }) await Keep(new(id, "C", "{}", "It broke", "G", 0));

        var rows = await _file.Rows<FailedMessageRow>();
        rows.Count.ShouldBe(4);
        rows.ShouldAllBe(r => r.MessageId.Length > 0 && r.MessageId.Length <= 200 && r.Attempts == 1);
    }

    [Fact]
    public async Task Should_say_the_row_of_a_message_that_is_known()
    {
        var failed = new FailedMessage("m", "C", "{}", "It broke", "G", 3);

        (await Keep(failed)).ShouldBe(await Keep(failed));
    }

    /// <summary>A replay that fails again before its row is closed: the row is closed a moment later, and nothing would tell of the second failure.</summary>
    [Fact]
    public async Task Should_keep_the_failure_of_a_replay_beside_the_row_that_is_being_closed()
    {
        var failed = new FailedMessage("m", "C", "{}", "It broke", "G", 3);
        var first = await Keep(failed);

        var second = await Keep(failed with { ReplayOf = first });

        second.ShouldNotBe(first);
    }

    public void Dispose() => _file.Dispose();

    private Task<long> Keep(FailedMessage failed) => new FailedMessages(_file.Store, _file.Time).Keep(failed, StagingFile.Cancel);
}
